internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel

extension TextReport {
  /// A table of the findings, then what stands behind each.
  mutating func putFindings(_ unproject: (Finding.Position) throws -> Decision.PrintedPosition) rethrows {
    let findings = decision.answer.findings
    guard !findings.isEmpty else { return }
    page.heading("Findings (\(findings.count))")
    let header = [
      "#", "Pipe", "Class", "Severity", "Zone", "Certainty", "Gap (worst..best)", "Vertical", "Depth", "Limit",
    ]
    page.table([header] + findings.enumerated().map { Self.row($0 + 1, $1) }, rightAligned: [0])
    page.paragraph(
      "Metres. Gap: in plan, from the edge of the dig to the outer wall of the pipe. Vertical: between their depths. "
        + "Depth: top to bottom of the pipe below ground. Limit: reach of the zone; * = from the centreline.")
    for (index, finding) in findings.enumerated() {
      page.line("")
      try putDetails(index + 1, finding, unproject)
    }
    if findings.contains(where: { $0.zones.contains(where: Words.isUnverified) }) {
      page.line("")
      page.paragraph(
        "Unverified: nobody has checked the rule against its source. Have it confirmed before relying on it.")
    }
  }

  private static func row(_ number: Int, _ finding: Finding) -> [String] {
    let gaps = finding.gaps
    let zone = finding.zone
    return [
      String(number), DisplayText.cell(finding.pipe.id), finding.pipe.assetClass.rawValue, zone.severity.rawValue,
      DisplayText.cell(zone.zone), finding.certainty.rawValue,
      "\(Words.number(gaps.horizontal)) (\(Words.number(gaps.worst))..\(Words.number(gaps.best)))",
      finding.depth.gap.map(Words.number) ?? "unknown", depths(finding.depth),
      Words.number(zone.reachMetres) + (zone.baseline == .centreline ? "*" : ""),
    ]
  }

  private static func depths(_ depth: PipeAssessment.Depth) -> String {
    if depth.top == nil, depth.bottom == nil { return "unknown" }
    return "\(depth.top.map(Words.number) ?? "?")-\(depth.bottom.map(Words.number) ?? "?")"
  }

  private mutating func putDetails(
    _ number: Int, _ finding: Finding, _ unproject: (Finding.Position) throws -> Decision.PrintedPosition
  ) rethrows {
    let pipe = finding.pipe
    let indent = 5
    page.paragraph(
      "\(number). \(DisplayText.plain(pipe.id)): \(Self.identity(of: pipe)); status \(pipe.status.rawValue), position "
        + "quality \(pipe.quality.rawValue)", hanging: indent - 2)
    let onDig = Self.position(try unproject(finding.nearestOnDig))
    let onPipe = Self.position(try unproject(finding.nearestOnPipe))
    let place =
      onDig == onPipe ? "meets the dig at \(onPipe)" : "nearest to the dig at \(onPipe), the dig to it at \(onDig)"
    let length = pipe.isPoint ? "" : "\(Words.metres(finding.lengthInZone)) of it in the zone; "
    page.paragraph(length + place, indent: indent, hanging: 2)
    for zone in finding.zones {
      page.paragraph("\(Self.extent(of: zone)): \(Words.authority(of: zone))", indent: indent, hanging: 2)
    }
    if !finding.assumptions.isEmpty {
      page.paragraph(
        "assumed: \(finding.assumptions.map(DisplayText.plain).joined(separator: ", "))", indent: indent, hanging: 2)
    }
  }

  /// What a pipe is, for people.
  static func identity(of pipe: PipeLabel) -> String {
    var words = [pipe.classIsUnknown ? "class not known" : pipe.assetClass.rawValue]
    if let subclass = pipe.subclass, !subclass.isEmpty { words.append(DisplayText.plain(subclass)) }
    if pipe.kind != .line { words.append(pipe.kind.rawValue) }
    words.append("owner \(Words.owner(pipe.owner))")
    return words.joined(separator: ", ")
  }

  /// A zone with how far it reaches.
  private static func extent(of zone: Zone) -> String {
    let name = Words.name(of: zone)
    if zone.reachMetres == 0, zone.verticalMetres == 0 { return name }
    let depth = zone.verticalMetres.map { "\(Words.metres($0)) vertically" } ?? "at every depth"
    return "\(name), \(Words.metres(zone.reachMetres)) from the \(zone.baseline.rawValue), \(depth)"
  }

  private static func position(_ position: Decision.PrintedPosition) -> String {
    "\(Words.coordinate(position.x, position.decimals)), \(Words.coordinate(position.y, position.decimals))"
  }
}
