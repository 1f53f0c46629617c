public import NetworkModel

/// What was made of a city: pipes, segments and kilometres.
public struct CityTally: Sendable {
  /// Pipes, point assets included.
  public private(set) var pipes = 0
  /// Point assets.
  public private(set) var points = 0
  /// Pieces between two vertices.
  public private(set) var segments = 0
  /// Length of all pipes.
  public private(set) var kilometres = 0.0
  /// Length by class.
  public private(set) var kilometresByClass: [AssetClass: Double] = [:]

  /// Of nothing.
  public init() {}

  mutating func take(_ pipe: Pipe) {
    pipes += 1
    guard !pipe.isPoint else {
      points += 1
      return
    }
    segments += pipe.parts.reduce(0) { $0 + $1.vertices.count - 1 }
    let length = NetworkStatistics.kilometres(of: pipe)
    kilometres += length
    kilometresByClass[pipe.assetClass, default: 0] += length
  }
}
