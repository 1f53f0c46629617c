extension Scenario {
  /// The names of the scenarios that are built into the program, sorted.
  public static let names = files.map(\.name)

  /// The scenario that is taken where none is named.
  public static let usual = "city"

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("city", PackageResources.city_yaml),
    ("country-line", PackageResources.country_line_yaml),
    ("skew", PackageResources.skew_yaml),
  ]

  /// The scenario of a name.
  /// - Throws: where there is none of that name.
  public static func named(_ name: String) throws(ScenarioError) -> Scenario {
    guard let file = files.first(where: { $0.name == name }) else {
      throw ScenarioError(description: "there is no scenario '\(name)'; there are \(names.joined(separator: ", "))")
    }
    return try read(file.bytes, file: "seeds/scenarios/\(name).yaml", plants: PackageResources.plants_yaml)
  }
}
