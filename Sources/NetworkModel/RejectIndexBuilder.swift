internal import ColumnStore
internal import PackedIndex
internal import PlanarGeometry

/// Packs rejected records with a tree over their boxes.
struct RejectIndexBuilder {
  let extent: GridBox?
  let tree: PackedRTreeBytes
  let places: ByteSpool
  let ends: ByteSpool
  let records: ByteSpool

  /// - Parameter rejects: in canonical order.
  init(_ rejects: [(bytes: [UInt8], reject: RejectedRecord)], _ space: BuildSpace) throws {
    records = space.spool(share: 0.01)
    ends = space.spool(share: 0.01)
    places = space.spool(share: 0.01)
    for (bytes, _) in rejects {
      try records.append(bytes)
      try ends.append(UInt64(records.count))
    }
    extent = rejects.dropFirst().reduce(rejects.first?.reject.box) { $0?.union($1.reject.box) }
    var tree = PackedRTreeWriter { space.spool(share: 0.01) }
    if let frame = extent.map(IndexFrame.init(covering:)) {
      let boxes = rejects.map { frame.box($0.reject.box) }
      let keys = boxes.map { IndexFrame.hilbertKey(of: $0) }
      for index in rejects.indices.sorted(by: { (keys[$0], $0) < (keys[$1], $1) }) {
        try tree.add(boxes[index], group: RejectColumns.group(of: rejects[index].reject.assetClass))
        try places.append(UInt32(index))
      }
    }
    self.tree = try tree.finish()
  }
}
