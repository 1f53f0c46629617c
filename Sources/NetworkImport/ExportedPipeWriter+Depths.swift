internal import ColumnStore
internal import NetworkModel
internal import PlanarGeometry

extension ExportedPipeWriter {
  /// `depth` to the crown, once where it is the same everywhere, else a value a vertex; `tops` where that cannot be.
  func putLineDepths(of pipe: Pipe, _ geometry: ExportedGeometry, to json: inout JSONObjectWriter) {
    let tops = pipe.parts.flatMap(\.tops)
    let known = tops.compactMap(\.self)
    var read: DepthReference?
    if !known.isEmpty {
      if known.allSatisfy(ExportedLength.isDepth) {
        json.put("depth", encoded: depths(of: pipe, geometry))
        json.put("depthReference", string: DepthReference.crown.rawValue)
        read = .crown
      } else {
        putTops(tops, to: &json)
      }
    }
    putReference(of: pipe, unless: read, to: &json)
    let hasNoLength = pipe.parts.allSatisfy { part in part.vertices.allSatisfy { $0 == part.vertices[0] } }
    if hasNoLength { json.put(ExportedName.zeroLengthLine, encoded: "true".utf8) }
  }

  /// `top` where all of it is known and one, with `bottom`; `tops` where that cannot be.
  func putPointDepths(of pipe: Pipe, to json: inout JSONObjectWriter) {
    let tops = pipe.parts.flatMap(\.tops)
    if let top = commonTop(of: pipe) {
      json.put("top", encoded: ExactNumber.metres(top))
      if let bottom = bottom(of: pipe) { json.put("bottom", encoded: ExactNumber.metres(bottom)) }
    } else {
      putTops(tops, to: &json)
    }
    putReference(of: pipe, unless: nil, to: &json)
  }

  /// Depth of the bottom of a point asset where `bottom` can say it.
  func bottom(of pipe: Pipe) -> Int64? {
    guard let top = commonTop(of: pipe), let height = pipe.outerHeight, height > 0 else { return nil }
    let bottom = top + height
    let metres = Tick.metres(bottom)
    return DepthReader.plausible.contains(metres) && Tick.roundedUp(metres: metres) == bottom ? bottom : nil
  }

  /// The top of a point asset where `top` can say it.
  private func commonTop(of pipe: Pipe) -> Int64? {
    guard let top = pipe.parts[0].tops[0], ExportedLength.isDepth(top) else { return nil }
    return pipe.parts.allSatisfy { $0.tops[0] == top } ? top : nil
  }

  private func depths(of pipe: Pipe, _ geometry: ExportedGeometry) -> [UInt8] {
    let first = pipe.parts[0].tops[0]
    if let first, pipe.parts.allSatisfy({ $0.tops.allSatisfy { $0 == first } }) { return ExactNumber.metres(first) }
    var bytes: [UInt8] = []
    if geometry.isNested {
      ExportedGeometry.list(pipe.parts, to: &bytes) { part, bytes in Self.append(part.tops, to: &bytes) }
    } else {
      Self.append(pipe.parts[0].tops, to: &bytes)
    }
    return bytes
  }

  private func putTops(_ tops: [Int64?], to json: inout JSONObjectWriter) {
    var bytes: [UInt8] = []
    Self.append(tops, to: &bytes)
    json.put(ExportedName.tops, encoded: bytes)
  }

  private func putReference(of pipe: Pipe, unless read: DepthReference?, to json: inout JSONObjectWriter) {
    guard pipe.depthReference != read else { return }
    json.put(ExportedName.recordedDepthReference, string: pipe.depthReference?.rawValue ?? ExportedName.none)
  }

  private static func append(_ tops: [Int64?], to bytes: inout [UInt8]) {
    ExportedGeometry.list(tops, to: &bytes) { top, bytes in
      if let top { ExactNumber.append(metresOf: top, to: &bytes) } else { bytes += "null".utf8 }
    }
  }
}
