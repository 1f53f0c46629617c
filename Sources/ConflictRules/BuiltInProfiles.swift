/// The files of `data/rules` that are built into the program, byte for byte.
enum BuiltInProfiles {
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("cn", PackageResources.cn_yaml),
    ("ie-gas", PackageResources.ie_gas_yaml),
    ("nl-crow500", PackageResources.nl_crow500_yaml),
    ("us-cga", PackageResources.us_cga_yaml),
  ]

  /// Their names, sorted.
  static var names: [String] { files.map(\.name) }

  /// The bytes of one, nil for a name that is not among them.
  static func bytes(_ name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }
}
