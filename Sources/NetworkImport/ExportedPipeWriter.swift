internal import ColumnStore
internal import NetworkModel
internal import PlanarGeometry

/// Writes pipes as Features: the canonical properties wherever these say a value exactly, others for the rest.
struct ExportedPipeWriter {
  /// What a pipe may have been moved by where it does not say so itself.
  let importUncertainty: Int64

  /// Appends a pipe as one line with its end.
  func append(_ pipe: Pipe, to bytes: inout [UInt8]) throws(NetworkExportError) {
    try check(pipe)
    let geometry = ExportedGeometry(pipe.parts)
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("type", string: "Feature")
      json.put("properties") { properties in
        putWords(of: pipe, to: &properties)
        putSize(of: pipe, to: &properties)
        if pipe.isPoint {
          putPointDepths(of: pipe, to: &properties)
        } else {
          putLineDepths(of: pipe, geometry, to: &properties)
        }
        putSurvey(of: pipe, to: &properties)
      }
      json.put("geometry", encoded: geometry.json)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func check(_ pipe: Pipe) throws(NetworkExportError) {
    for (ticks, what) in [
      (pipe.halfWidth, "half a width"), (pipe.outerHeight, "a height"), (pipe.horizontalUncertainty, "an uncertainty"),
      (pipe.verticalUncertainty, "a vertical uncertainty"), (pipe.importUncertainty, "an uncertainty of import"),
    ] { try NetworkExportError.checkLength(ticks, what, of: "pipe '\(pipe.id)'") }
  }

  private func putWords(of pipe: Pipe, to json: inout JSONObjectWriter) {
    let texts = [
      ("id", pipe.id), ("subclass", pipe.subclass), ("owner", pipe.owner), ("contact", pipe.contact),
      ("material", pipe.material),
    ]
    let blanks = texts.filter { key, text in text.map { Self.isBlank($0, of: key) } ?? false }
    json.put("id", string: pipe.id)
    if !pipe.classIsUnknown {
      json.put("class", string: pipe.assetClass.rawValue)
    } else if pipe.assetClass != .other {
      json.put(ExportedName.countedAs, string: pipe.assetClass.rawValue)
    }
    json.put("kind", string: pipe.kind.rawValue)
    for (key, text) in texts.dropFirst() {
      if let text, !Self.isBlank(text, of: key) { json.put(key, string: text) }
    }
    if !blanks.isEmpty {
      json.put(ExportedName.blankTexts) { object in for (key, text) in blanks { object.put(key, string: text) } }
    }
    if pipe.laying != .unknown { json.put("laying", string: pipe.laying.rawValue) }
    if pipe.status != .unknown { json.put("status", string: pipe.status.rawValue) }
    putPressure(of: pipe, to: &json)
    if let kilovolts = pipe.voltageKilovolts {
      let key = Self.isPlainAmount(kilovolts) ? "voltage" : ExportedName.voltageKilovolts
      json.put(key, encoded: ExactNumber.json(kilovolts))
    }
    if let year = pipe.installed {
      json.put((1000...9999).contains(year) ? "installed" : ExportedName.installedYear, integer: year)
    }
  }

  private func putPressure(of pipe: Pipe, to json: inout JSONObjectWriter) {
    guard let megapascals = pipe.pressureMegapascals else {
      if let word = pipe.pressure { json.put("pressure", string: word.rawValue) }
      return
    }
    guard Self.isPlainAmount(megapascals) else {
      if let word = pipe.pressure { json.put("pressure", string: word.rawValue) }
      json.put(ExportedName.pressureMegapascals, encoded: ExactNumber.json(megapascals))
      return
    }
    json.put("pressure", encoded: ExactNumber.json(megapascals))
    if pipe.pressure != PressureClass(megapascals: megapascals) {
      json.put(ExportedName.pressureClass, string: pipe.pressure?.rawValue ?? ExportedName.none)
    }
  }

  private func putSize(of pipe: Pipe, to json: inout JSONObjectWriter) {
    let plausible = pipe.isPoint ? AssetSize.plausibleOfPoint : AssetSize.plausible
    let width = pipe.halfWidth.flatMap { ExportedLength.isSize(halfWidth: $0, within: plausible) ? 2 * $0 : nil }
    let height = pipe.isPoint ? nil : pipe.outerHeight.flatMap { canonicalHeight($0) }
    if let width, pipe.isPoint || height == width {
      json.put("diameter", encoded: ExactNumber.metres(width))
    } else {
      if let width { json.put("width", encoded: ExactNumber.metres(width)) }
      if let height { json.put("height", encoded: ExactNumber.metres(height)) }
    }
    if let halfWidth = pipe.halfWidth, width == nil {
      json.put(ExportedName.halfWidth, encoded: ExactNumber.metres(halfWidth))
    }
    if let outerHeight = pipe.outerHeight, height == nil, !pipe.isPoint || bottom(of: pipe) == nil {
      json.put(ExportedName.outerHeight, encoded: ExactNumber.metres(outerHeight))
    }
    if pipe.wallIsAssumed { json.put(ExportedName.wallAssumed, encoded: "true".utf8) }
  }

  private func canonicalHeight(_ height: Int64) -> Int64? {
    ExportedLength.isSize(height: height, within: AssetSize.plausible) ? height : nil
  }

  private func putSurvey(of pipe: Pipe, to json: inout JSONObjectWriter) {
    if pipe.depthReferenceIsUnknown { json.put(ExportedName.depthReferenceKnown, encoded: "false".utf8) }
    if pipe.quality != .unknown { json.put("quality", string: pipe.quality.rawValue) }
    if let ticks = pipe.horizontalUncertainty { json.put("uncertainty", encoded: ExactNumber.metres(ticks)) }
    if let ticks = pipe.verticalUncertainty { json.put("verticalUncertainty", encoded: ExactNumber.metres(ticks)) }
    if pipe.importUncertainty != importUncertainty {
      json.put(ExportedName.importUncertainty, encoded: ExactNumber.metres(pipe.importUncertainty))
    }
  }

  /// Whether a canonical property keeps a number: finite and above zero.
  private static func isPlainAmount(_ value: Double) -> Bool { value.isFinite && value > 0 }

  /// Whether a text says nothing elsewhere; an id of spaces is an id.
  private static func isBlank(_ text: String, of key: String) -> Bool {
    key == "id" ? text.isEmpty : text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
