internal import ColumnStore
internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel

extension JSONObjectWriter {
  /// The members of one finding. `digTop` is there for a bore alone.
  mutating func put(
    _ finding: Finding, isBore: Bool, _ unproject: (Finding.Position) throws -> Decision.PrintedPosition
  ) rethrows {
    let pipe = finding.pipe
    put("pipe", string: pipe.id)
    put("class", string: pipe.assetClass.rawValue)
    put("subclass", string: pipe.subclass)
    put("owner", string: pipe.owner)
    put("contact", string: pipe.contact)
    put("status", string: pipe.status.rawValue)
    put("quality", string: pipe.quality.rawValue)
    put("severity", string: finding.zone.severity.rawValue)
    put("zone", string: finding.zone.zone)
    put("certainty", string: finding.certainty.rawValue)
    put("clearance") { clearance in
      clearance.put("horizontal", number: finding.gaps.horizontal)
      clearance.put("worst", number: finding.gaps.worst)
      clearance.put("best", number: finding.gaps.best)
      clearance.put("vertical", number: finding.depth.gap)
      clearance.put("limit", number: finding.zone.reachMetres)
      clearance.put("from", string: finding.zone.baseline.rawValue)
    }
    put("depth") { depth in
      depth.put("top", number: finding.depth.top)
      depth.put("bottom", number: finding.depth.bottom)
      depth.put("dig", number: finding.digDepth)
      if isBore { depth.put("digTop", number: finding.depth.digTop) }
    }
    let onDig = try unproject(finding.nearestOnDig)
    let onPipe = try unproject(finding.nearestOnPipe)
    put("nearest") { nearest in
      nearest.put("dig", numbers: [onDig.x, onDig.y], places: onDig.decimals)
      nearest.put("pipe", numbers: [onPipe.x, onPipe.y], places: onPipe.decimals)
    }
    put("lengthInZone", number: finding.lengthInZone)
    put("rule", string: finding.zone.ruleID)
    put("source", string: finding.zone.source)
    put("confidence", string: finding.zone.confidence)
    put("actions", strings: finding.actions)
    put("zones", strings: finding.zones.map(\.zone).eachOnce)
    put("rules", strings: finding.zones.map(\.ruleID).eachOnce)
    put("assumptions", strings: finding.assumptions)
  }
}
