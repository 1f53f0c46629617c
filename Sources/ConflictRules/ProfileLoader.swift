internal import ForeignReaders
internal import NetworkModel

/// Reads a profile and those it extends, and lays them over each other.
struct ProfileLoader {
  /// The most profiles in a chain of `extends`, against loops that the text of a path does not show.
  static let longestChain = 16

  /// Why bytes could not be had.
  struct Failure: Error {
    var reason: String
  }

  private struct Loaded {
    var profile: RuleProfile
    /// The bytes of the chain, the base first.
    var layers: [[UInt8]]
  }

  let readingFile: (String) throws -> [UInt8]

  /// The profile in some bytes.
  func load(_ bytes: [UInt8], from origin: ProfileOrigin) throws(RuleProfileError) -> RuleProfile {
    try load(bytes, chain: [origin.resolved], label: origin.label).profile
  }

  /// The bytes of a profile, wherever it comes from.
  static func bytes(
    of origin: ProfileOrigin, _ readingFile: (String) throws -> [UInt8]
  ) -> Result<[UInt8], Failure> {
    switch origin {
    case .builtIn(let name):
      return BuiltInProfiles.bytes(name).map(Result.success) ?? .failure(Failure(reason: "none is called '\(name)'"))
    case .file(let path):
      do { return .success(try readingFile(path)) } catch { return .failure(Failure(reason: "\(error)")) }
    }
  }

  private func load(
    _ bytes: [UInt8], chain: [ProfileOrigin], label: String
  ) throws(RuleProfileError) -> Loaded {
    var fields = YAMLFields(file: label)
    let draft = ProfileDraft(try Self.root(of: bytes, label), into: &fields)
    let base = base(of: draft, chain: chain, into: &fields)
    if let base { refuseRepeats(in: draft, of: base.profile, into: &fields) }
    let (assumptions, missing) = draft.assume.completed(by: base?.profile.assumptions)
    // A base that could not be read is problem enough: what it would have given is not called missing.
    if draft.extends == nil || base != nil {
      for key in missing { fields.refuse(line: 1, "\(key) is missing; every profile needs it, or `extends`") }
    }
    guard fields.problems.isEmpty, let name = draft.name, let assumptions else {
      throw RuleProfileError(fields.sortedProblems)
    }
    let layers = (base?.layers ?? []) + [bytes]
    let below = base?.profile
    let profile = RuleProfile(
      name: name, title: draft.title ?? "",
      sources: draft.sources + (below?.sources ?? []).filter { !draft.sources.contains($0) },
      assumptions: assumptions, unruledMetres: draft.unruled ?? below?.unruledMetres ?? 5,
      strikeActions: draft.strikeActions ?? below?.strikeActions ?? ["PROHIBITED"],
      zones: (below?.zones ?? []) + draft.zones.map(\.zone), version: Self.version(of: layers))
    return Loaded(profile: profile, layers: layers)
  }

  private static func root(of bytes: [UInt8], _ label: String) throws(RuleProfileError) -> YAMLNode {
    do throws(YAMLProblem) {
      return try YAMLText.root(
        of: bytes, file: label, kind: "a rule profile", content: "profile, assume and zones")
    } catch {
      throw RuleProfileError([error])
    }
  }

  /// The profile that a draft extends; nil where it extends none, or where that is wrong, noted in `fields`.
  private func base(of draft: ProfileDraft, chain: [ProfileOrigin], into fields: inout YAMLFields) -> Loaded? {
    guard let extends = draft.extends, let origin = chain.last?.extended(by: extends) else { return nil }
    let quoted = YAMLText.quoted(extends)
    guard !chain.contains(origin) else {
      fields.refuse(line: draft.extendsLine, "extends \(quoted), which extends this profile in turn; break the circle")
      return nil
    }
    guard chain.count < Self.longestChain else {
      fields.refuse(line: draft.extendsLine, "extends \(quoted) after \(chain.count) others; the chain is too long")
      return nil
    }
    switch Self.bytes(of: origin, readingFile) {
    case .success(let bytes):
      do throws(RuleProfileError) {
        return try load(bytes, chain: chain + [origin], label: origin.label)
      } catch {
        fields.refuse(error.problems)
      }
    case .failure(let failure):
      fields.refuse(
        line: draft.extendsLine,
        "extends \(quoted), which cannot be had: \(failure.reason); "
          + "name a file, or one of \(BuiltInProfiles.names.joined(separator: ", "))")
    }
    return nil
  }

  private func refuseRepeats(in draft: ProfileDraft, of base: RuleProfile, into fields: inout YAMLFields) {
    let ids = Set(base.zones.map(\.ruleID))
    for zone in draft.zones where ids.contains(zone.zone.ruleID) {
      let id = YAMLText.quoted(zone.zone.ruleID)
      fields.refuse(line: zone.line, "rule id \(id) is also that of a zone it extends; give this zone another `name`")
    }
  }

  private static func version(of layers: [[UInt8]]) -> String {
    if layers.count == 1 { return ContentHash.sha256(layers[0]) }
    var hash = ContentHash()
    for layer in layers {
      hash.update(littleEndian: Int64(layer.count))
      hash.update(layer)
    }
    return hash.text
  }
}
