/// Reads an EPANET 2 input file, whole in memory: coordinates and vertices may stand anywhere in it. Files up to
/// ``ReaderOptions/recordLimit`` are read; a pipe takes some 340 bytes, so 64 MiB hold 200,000 of them.
///
/// Every pipe, pump and valve is a line from its first node over its vertices to its second, and every tank a point.
/// Junctions are ends of pipes and no assets; so are reservoirs, which stand for whatever lies beyond the model. The
/// records come in the order of the file, rejects of vertices that belong to no link, or to one
/// of several, behind them. What is wrong with
/// one of them is a reject that names its line; what is wrong with the file (``EPANETModel``) ends the reading.
///
/// No CRS is named, and the unit of coordinates is that of the CRS. See ``EPANETRecords`` for the properties.
final class EPANETReader: FeatureReader {
  var format: FeatureFormat { .epanet }
  /// An input file names none.
  let crs: String? = nil
  private let records: EPANETRecords
  private var index = 0

  /// Reads the file.
  ///
  /// - Throws: what ``EPANETModel/reading(_:from:)`` finds wrong with it, and a file that is empty or too large.
  init(_ window: ByteWindow) throws(FormatError) {
    try window.skipByteOrderMark()
    while try window.more() {
      guard window.count <= window.limit else {
        throw window.error(
          "an EPANET input file of more than \(window.limit) bytes is not read; export its pipes as GeoJSON, "
            + "which is read as a stream", at: window.count)
      }
    }
    let bytes = Array(window.bytes[window.head...])
    guard !bytes.isEmpty else { throw window.error("it is empty; an EPANET input file is expected") }
    do {
      records = EPANETRecords(try EPANETModel.reading(bytes, from: 0), base: window.offset)
    } catch {
      throw window.error(error.problem, at: error.place)
    }
  }

  func next() throws(FormatError) -> RawRecord? {
    guard index < records.count else { return nil }
    index += 1
    return records.record(index - 1)
  }
}
