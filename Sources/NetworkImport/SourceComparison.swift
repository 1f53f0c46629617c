internal import Projections

/// Sources of one network compared with each other: a wrong central meridian cannot be seen in one of them alone.
enum SourceComparison {
  /// A warning for each source that lies apart from all others and, read under another declaration, would not.
  static func warnings(
    _ surveys: [SourceSurvey], using context: PROJContext
  ) throws(ImportError) -> [String] {
    var warnings: [String] = []
    for (index, survey) in surveys.enumerated() {
      guard let raw = survey.raw, let extent = survey.extent else { continue }
      var others: SourceExtent?
      for (place, other) in surveys.enumerated() where place != index {
        guard let found = other.extent else { continue }
        if others == nil { others = found } else { others?.include(found) }
      }
      guard let others, let box = others.box,
        surveys.indices.allSatisfy({ $0 == index || !(surveys[$0].extent?.intersects(extent) ?? false) })
      else { continue }
      do {
        guard
          let hint = try WrongCRSHint.hint(
            site: [raw.centre], in: survey.declaration.system, network: box, using: context)
        else { continue }
        warnings.append(
          "'\(survey.input.path)' lies apart from the other sources in \(survey.declaration.text), but "
            + hint.replacing("the site lies inside the network", with: "its middle lies among them"))
      } catch {
        throw ImportError(source: survey.input.path, error.description)
      }
    }
    return warnings
  }
}
