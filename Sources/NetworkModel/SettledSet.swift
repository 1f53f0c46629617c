internal import ColumnStore

/// A set of attributes as it goes into a network, with all that every pipe of it asks again.
final class SettledSet {
  let attributes: PipeAttributes
  let kind: PipeKind
  let group: UInt8
  let isAerial: Bool
  let recordedReach: Int64
  /// Where its writer keeps the extremes of its kind, once it was asked.
  var kindNumber: Int?
  /// As the network file keeps it.
  let bytes: [UInt8]
  /// What stands in the content of a pipe before and behind its place.
  let lead: ArraySlice<UInt8>
  let tail: ArraySlice<UInt8>
  /// Its number in the file, as long as the sets are of the same generation.
  var number: (value: UInt32, generation: Int)?

  init(_ attributes: PipeAttributes) {
    self.attributes = attributes
    kind = PipeKind(attributes)
    group = kind.group
    isAerial = attributes.isAerial
    recordedReach = attributes.recordedReach
    var encoder = ByteEncoder(capacity: 320)
    encoder.putLeadingWords(of: attributes)
    let end = encoder.bytes.count
    encoder.put(attributes.isPoint)
    encoder.putSizesAndWords(of: attributes)
    bytes = encoder.bytes
    lead = bytes[..<end]
    tail = bytes[(end + 1)...]
  }

  /// Appends the content of a pipe of this set: the same bytes as `Pipe.content`.
  func putContent(of pipe: FlatPipe, into encoder: inout ByteEncoder) {
    encoder.put(count: pipe.id.count)
    encoder.put(raw: pipe.id)
    encoder.put(raw: lead)
    encoder.put(count: pipe.partLengths.count)
    pipe.forEachPart { range in
      encoder.put(count: range.count)
      for index in range { encoder.put(pipe.vertices[index]) }
      for index in range {
        let top = pipe.tops[index]
        encoder.put(top != PipeColumns.unknownTop)
        if top != PipeColumns.unknownTop { encoder.put(Int64(top)) }
      }
    }
    encoder.put(raw: tail)
  }
}
