internal import CPROJ

/// A runnable operation: positions of one reference system to positions of another, and back.
///
/// Belongs to the worker whose context it was made with; not `Sendable`, like the context. Positions that PROJ cannot
/// carry over come back as NaN in both coordinates, never as the large number PROJ writes for them.
@safe public final class Projection {
  /// The text it was made from.
  public let pipeline: String
  /// Whether positions come back bit for bit as they went in; PROJ is not even asked.
  public let isIdentity: Bool
  /// What is undone before PROJ carries positions over, and applied after it carried them back.
  let offset: ChinaOffset?
  let object: PROJObject?

  /// Makes an operation from its pipeline text, as ``CoordinateOperation`` keeps it.
  ///
  /// - Throws: `unusablePipeline` where the text is none, or this PROJ or its grids cannot run it.
  /// - Complexity: some tens of microseconds; more where grids are opened.
  public init(pipeline: String, using context: PROJContext) throws(ProjectionError) {
    self.pipeline = pipeline
    isIdentity = pipeline == CoordinateOperation.identity
    let forPROJ: Substring
    (offset, forPROJ) = CoordinateOperation.parts(ofText: pipeline)
    if forPROJ == CoordinateOperation.identity {
      object = nil
      return
    }
    func refusal(_ reason: String) -> ProjectionError { .unusablePipeline(text: pipeline, reason: reason) }
    guard forPROJ.hasPrefix("+proj="), pipeline.utf8.count <= CRSText.longest, !pipeline.utf8.contains(0) else {
      throw refusal("it does not begin with +proj=")
    }
    guard let object = context.operation(String(forPROJ)) else {
      throw refusal(context.takeComplaint("PROJ gives no reason"))
    }
    guard unsafe proj_is_crs(object.raw) == 0 else {
      throw refusal("it describes a reference system, not an operation")
    }
    self.object = object
  }

  /// Makes the operation that was found between two systems.
  public convenience init(_ operation: CoordinateOperation, using context: PROJContext) throws(ProjectionError) {
    try self.init(pipeline: operation.pipeline, using: context)
  }
}
