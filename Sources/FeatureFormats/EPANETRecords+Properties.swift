extension EPANETRecords {
  /// What a record says besides its place, by canonical names and by those of the file.
  func properties(of item: EPANETModel.Item) -> [JSONMember] {
    let id = text(0, item)
    var members = [
      member("id", item.kind == .tank ? id.map { "tank:\($0)" } : id), member("class", "water"),
      member("kind", kind(of: item)), member("subclass", subclass(of: item)),
    ]
    if let metres = diameter(of: item) {
      members.append(JSONMember(key: "diameter", value: metres))
      members.append(member("diameterKind", "inner"))
    }
    members.append(member("ID", id))
    switch item.kind {
    case .pipe:
      members.append(member("TYPE", "PIPE"))
      members += fields(["NODE1", "NODE2", "LENGTH", "DIAMETER", "ROUGHNESS"], from: 1, item) + lossAndStatus(item)
    case .pump:
      let parameters = item.line.words.indices.dropFirst(3).compactMap { text($0, item) }
      members.append(member("TYPE", "PUMP"))
      members += fields(["NODE1", "NODE2"], from: 1, item)
      members.append(member("PARAMETERS", parameters.isEmpty ? nil : parameters.joined(separator: " ")))
    case .valve: members += fields(["NODE1", "NODE2", "DIAMETER", "TYPE", "SETTING", "MINORLOSS"], from: 1, item)
    case .tank:
      // Not DIAMETER: a mapping that reads those in inches would make a tank of 50 ft one of 50 in.
      return members + [
        member("TYPE", "TANK"), member("ELEV", text(1, item)), member("TANKDIAMETER", text(5, item)),
      ]
    }
    return members + [member("ELEV1", elevation(1, item)), member("ELEV2", elevation(2, item))]
  }

  private func kind(of item: EPANETModel.Item) -> String {
    switch item.kind {
    case .pipe: "line"
    case .valve: "valve"
    case .pump, .tank: "other"
    }
  }

  private func subclass(of item: EPANETModel.Item) -> String? {
    switch item.kind {
    case .pipe: nil
    case .pump: "pump"
    case .valve: text(4, item)
    case .tank: "tank"
    }
  }

  /// The inner diameter in metres; nil for a pump, which has none.
  private func diameter(of item: EPANETModel.Item) -> JSONTree? {
    switch item.kind {
    case .pipe: model.units.metres(ofDiameter: model.word(4, of: item.line) ?? [])
    case .valve: model.units.metres(ofDiameter: model.word(3, of: item.line) ?? [])
    case .tank: model.units.metres(ofLength: model.word(5, of: item.line) ?? [])
    case .pump: nil
    }
  }

  /// The coefficient and the status at the end of a pipe; either may be left out.
  private func lossAndStatus(_ item: EPANETModel.Item) -> [JSONMember] {
    let isAlone = item.line.words.count == 7
    let isStatus = isAlone && (model.word(6, of: item.line).flatMap(DecimalNumber.whole) == nil)
    return [
      member("MINORLOSS", isStatus ? nil : text(6, item)), member("STATUS", isStatus ? text(6, item) : text(7, item)),
    ]
  }

  private func fields(_ names: [String], from first: Int, _ item: EPANETModel.Item) -> [JSONMember] {
    names.enumerated().map { member($1, text(first + $0, item)) }
  }

  /// The elevation of the node that a word of a link names.
  private func elevation(_ index: Int, _ item: EPANETModel.Item) -> String? {
    guard let node = model.word(index, of: item.line), let words = model.elevations[node] else { return nil }
    return model.text(model.bytes[words])
  }

  /// A word of a line; nil where there are not so many.
  private func text(_ index: Int, _ item: EPANETModel.Item) -> String? {
    model.word(index, of: item.line).map { model.text($0) }
  }

  private func member(_ key: String, _ text: String?) -> JSONMember {
    JSONMember(key: key, value: text.map(JSONTree.string) ?? .null)
  }
}
