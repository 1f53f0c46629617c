internal import ColumnStore
internal import ConflictSearch
internal import NetworkModel

extension JSONObjectWriter {
  /// The members of what was searched.
  mutating func put(_ searched: Searched) {
    put("reach", number: searched.reach)
    put("classes", strings: searched.classes.map(\.rawValue))
    put("candidates", integer: searched.candidates)
    put("separated", objects: searched.separated) { json, dismissed in
      json.putIdentity(dismissed)
      json.put("clearance") { clearance in
        clearance.put("horizontal", number: dismissed.gaps.horizontal)
        clearance.put("vertical", number: dismissed.depth.gap)
      }
      json.put("depth") { $0.put("top", number: dismissed.depth.top) }
      json.put("quality", string: dismissed.pipe.quality.rawValue)
    }
    if let outside = searched.nearestOutside {
      put("nearestOutside") { json in
        json.putIdentity(outside)
        json.put("clearance") { clearance in
          clearance.put("horizontal", number: outside.gaps.horizontal)
          clearance.put("worst", number: outside.gaps.worst)
        }
      }
    } else {
      put("nearestOutside", string: nil)
    }
    put("unplaced", integer: searched.unplaced)
    put("aerial", integer: searched.aerial)
    put("coverage", string: searched.coverageIsDeclared ? "declared" : "assumed")
  }

  private mutating func putIdentity(_ dismissed: Searched.Dismissed) {
    put("pipe", string: dismissed.pipe.id)
    put("class", string: dismissed.pipe.assetClass.rawValue)
    put("owner", string: dismissed.pipe.owner)
  }
}
