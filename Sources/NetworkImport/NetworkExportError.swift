/// Why a network cannot be written as lines: it holds what no import makes and no line can say.
public struct NetworkExportError: Error, Equatable, CustomStringConvertible {
  /// One line: which pipe or part of the network, what of it.
  public let description: String

  /// Makes an error from its line.
  init(_ description: String) { self.description = description }

  /// Throws for a length below zero or beyond anything that may be stored.
  static func checkLength(_ ticks: Int64?, _ what: String, of owner: @autoclosure () -> String)
    throws(NetworkExportError)
  {
    guard let ticks, !ExportedLength.storable.contains(ticks) else { return }
    throw NetworkExportError("\(owner()) has \(what) of \(ticks) tenths of a millimetre, which no line can say")
  }
}
