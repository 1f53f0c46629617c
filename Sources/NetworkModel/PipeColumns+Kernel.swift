internal import CLanes
public import ColumnStore
public import PlanarGeometry

extension PipeColumns {
  /// Reads the segments of the runs at some places of the index.
  ///
  /// Memory is asked for ahead of its use: first the record of each pipe, then the vertices of each run.
  ///
  /// - Parameters:
  ///   - places: in any order, each once.
  ///   - origin: what coordinates are relative to.
  ///   - lanes: takes the segments in the place of those it held.
  /// - Throws: damage. What the lanes hold is then of no use.
  /// - Complexity: O(k) for k places, which come nearly in order; nothing is allocated once there is room.
  public func gather(
    _ places: [UInt32], from origin: GridPoint, into lanes: SegmentLanes
  ) throws(ColumnFileError) {
    lanes.removeAll(roomForRuns: places.count)
    lanes.origin = origin
    let runs = unsafe lanes.runs
    for index in places.indices {
      let run = try packedRun(at: Int(places[index]))
      unsafe runs[index] = run
      let record = Int(run >> 32) &* PipeRecord.stride
      if record < records.count { unsafe clanes_prefetch(records.base + record) }
    }
    unsafe Self.sort(runs, places.count)
    try takePipes(runs: places.count, lanes)
    try takeSegments(runs: places.count, lanes)
  }

  /// Runs come nearly sorted, since both they and their pipes lie along a Hilbert curve.
  private static func sort(_ runs: UnsafeMutablePointer<UInt64>, _ count: Int) {
    if count > 64 {
      var all = unsafe UnsafeMutableBufferPointer(start: runs, count: count)
      return unsafe all.sort()
    }
    var index = 1
    while index < count {
      let run = unsafe runs[index]
      var place = index
      while place > 0, unsafe runs[place &- 1] > run {
        unsafe runs[place] = unsafe runs[place &- 1]
        place &-= 1
      }
      unsafe runs[place] = run
      index &+= 1
    }
  }

  /// The pipes of all runs, their segments still to come.
  private func takePipes(runs count: Int, _ lanes: SegmentLanes) throws(ColumnFileError) {
    var total = 0
    var known = UInt64.max
    var pipe = -1
    var firstVertex = 0
    for index in 0..<count {
      let run = unsafe lanes.runs[index]
      let segments = max(1, Int(truncatingIfNeeded: run & 0xFF))
      if run >> 32 != known {
        known = run >> 32
        pipe &+= 1
        let record = try record(at: Int(known))
        firstVertex = Int(record.firstVertex)
        unsafe (lanes.pipes + pipe).initialize(
          to: SegmentLanes.LanePipe(
            pipe: UInt32(truncatingIfNeeded: known), first: total, end: total, record: record))
      }
      total &+= segments
      unsafe lanes.pipes[pipe].end = total
      let vertex = (firstVertex &+ Int(truncatingIfNeeded: run >> 8 & 0xFF_FFFF)) &* frame.stride
      if vertex < vertices.count { unsafe clanes_prefetch(vertices.base + vertex) }
    }
    lanes.pipeCount = pipe + 1
    lanes.reserve(total + 8)
  }

  /// The segments of all runs.
  private func takeSegments(runs count: Int, _ lanes: SegmentLanes) throws(ColumnFileError) {
    var lane = 0
    var pipe = 0
    for index in 0..<count {
      let run = unsafe lanes.runs[index]
      while unsafe lanes.pipes[pipe].pipe != UInt32(truncatingIfNeeded: run >> 32) { pipe &+= 1 }
      let first = Int(truncatingIfNeeded: run >> 8 & 0xFF_FFFF)
      let base = unsafe Int(lanes.pipes[pipe].record.firstVertex) &+ first
      let segments = Int(truncatingIfNeeded: run & 0xFF)
      if frame.step == 0 {
        try takeWide(lanes, lane, base, first, segments)
      } else {
        try take(lanes, lane, base, first, segments)
      }
      lane &+= max(1, segments)
    }
    lanes.count = lane
  }

  /// Vertices kept as steps from the least corner: two numbers in eight bytes.
  @inline(__always)
  private func take(
    _ lanes: SegmentLanes, _ lane: Int, _ base: Int, _ first: Int, _ segments: Int
  ) throws(ColumnFileError) {
    var address = unsafe try vertices.address(of: 8 &* base..<8 &* (base &+ segments &+ 1))
    let step = frame.step
    let (originX, originY) = (frame.origin.x &- lanes.origin.x, frame.origin.y &- lanes.origin.y)
    var both = unsafe UInt64(littleEndian: address.load(as: UInt64.self))
    var x = Double(originX &+ Int64(UInt32(truncatingIfNeeded: both)) &* step)
    var y = Double(originY &+ Int64(both >> 32) &* step)
    if segments == 0 { return lanes.put(lane, x, y, x, y, UInt32(truncatingIfNeeded: first)) }
    for segment in 0..<segments {
      unsafe address += 8
      both = unsafe UInt64(littleEndian: address.load(as: UInt64.self))
      let nextX = Double(originX &+ Int64(UInt32(truncatingIfNeeded: both)) &* step)
      let nextY = Double(originY &+ Int64(both >> 32) &* step)
      lanes.put(lane &+ segment, x, y, nextX, nextY, UInt32(truncatingIfNeeded: first &+ segment))
      (x, y) = (nextX, nextY)
    }
  }

  private func takeWide(
    _ lanes: SegmentLanes, _ lane: Int, _ base: Int, _ first: Int, _ segments: Int
  ) throws(ColumnFileError) {
    let frame = LocalFrame(origin: lanes.origin)
    for segment in 0..<max(1, segments) {
      let start = frame.local(try vertex(base + segment))
      let end = frame.local(try vertex(base + min(segment + 1, segments)))
      lanes.put(lane + segment, start.x, start.y, end.x, end.y, UInt32(truncatingIfNeeded: first + segment))
    }
  }
}

extension SegmentLanes {
  @inline(__always)
  fileprivate func put(_ lane: Int, _ x: Double, _ y: Double, _ nextX: Double, _ nextY: Double, _ vertex: UInt32) {
    unsafe startX[lane] = x
    unsafe startY[lane] = y
    unsafe endX[lane] = nextX
    unsafe endY[lane] = nextY
    unsafe self.vertex[lane] = vertex
  }
}
