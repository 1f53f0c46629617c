import Foundation

/// The seeds that laws are tried with; a failing case names its seed, and that seed alone repeats it.
///
///     @Test(arguments: Seeds.smoke) func `a law`(seed: UInt64) { var random = SplitMix64(seed: seed) ... }
///
/// `TRENCH_SEEDS=1000` tries that many instead, and `TRENCH_SEED=17` the one.
public enum Seeds {
  /// A handful, for laws whose single case is slow.
  public static let few = list(4)

  /// The usual number.
  public static let smoke = list(16)

  /// Many, for laws whose single case costs next to nothing.
  public static let many = list(100)

  private static func list(_ count: Int) -> [UInt64] {
    list(count, environment: ProcessInfo.processInfo.environment)
  }

  /// The seeds for a usual `count`, after what the environment asks for.
  package static func list(_ count: Int, environment: [String: String]) -> [UInt64] {
    if let one = environment["TRENCH_SEED"].flatMap({ UInt64($0) }) { return [one] }
    let asked = environment["TRENCH_SEEDS"].flatMap { UInt64($0) }
    return Array(1...max(1, min(asked ?? UInt64(count), 1_000_000)))
  }
}
