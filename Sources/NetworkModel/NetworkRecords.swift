public import PlanarGeometry

/// The projected CRS a network is stored in.
public struct StoredCRS: Hashable, Sendable {
  /// `EPSG:4546`, or a PROJ text where no code fits.
  public var identifier: String
  /// Its name for people.
  public var name: String
  /// Largest deviation of a stored metre from a metre on the ellipsoid over the extent, in parts per million.
  public var scaleErrorPPM: Double
  /// How longitude and latitude (OGC:CRS84) become stored metres: a PROJ pipeline text, used word for word by
  /// every check of a site in longitude and latitude.
  public var fromGeographic: StoredOperation

  /// Makes the record of a store CRS.
  public init(identifier: String, name: String, scaleErrorPPM: Double, fromGeographic: StoredOperation) {
    self.identifier = identifier
    self.name = name
    self.scaleErrorPPM = scaleErrorPPM
    self.fromGeographic = fromGeographic
  }
}

/// One coordinate operation as it was chosen, kept so that later checks repeat it to the bit.
public struct StoredOperation: Hashable, Sendable {
  /// CRS of what goes in, x east or longitude first.
  public var source: String
  /// PROJ pipeline text; `+proj=noop` where nothing is to be done.
  public var pipeline: String
  /// What PROJ states of its accuracy, in metres; nil where it states nothing.
  public var accuracyMetres: Double?
  /// What it adds to uncertainty, in metres: 0 where both datums count as one.
  public var addedMetres: Double
  /// `same`, `taken as one` or `transformed`.
  public var datum: String
  /// Version of PROJ that chose it.
  public var projVersion: String

  /// Makes the record of an operation.
  public init(
    source: String, pipeline: String, accuracyMetres: Double?, addedMetres: Double, datum: String,
    projVersion: String
  ) {
    self.source = source
    self.pipeline = pipeline
    self.accuracyMetres = accuracyMetres
    self.addedMetres = addedMetres
    self.datum = datum
    self.projVersion = projVersion
  }
}

/// A polygon inside which the network is declared to hold every pipe of some classes.
public struct CoverageArea: Hashable, Sendable {
  /// Valid polygons in the store CRS.
  public var polygons: [GridPolygon]
  /// The classes it speaks of, sorted; empty means all.
  public var classes: [AssetClass]
  /// Whose data it describes; shown only.
  public var owner: String?
  /// How far its edge may lie from where it is stored, in ticks: the accuracy of a change of datum. A dig must stay
  /// that much farther inside.
  public var edgeUncertainty: Int64

  /// Makes a coverage area.
  public init(polygons: [GridPolygon], classes: [AssetClass], owner: String? = nil, edgeUncertainty: Int64 = 0) {
    self.polygons = polygons
    self.classes = classes.sorted()
    self.owner = owner
    self.edgeUncertainty = edgeUncertainty
  }
}

/// A record that import could not take in but that has a place: it may still be a pipe in somebody's way.
public struct RejectedRecord: Hashable, Sendable {
  /// Its id, or its row where it has none.
  public var record: String
  /// Its class, nil where unknown.
  public var assetClass: AssetClass?
  /// Reason code.
  public var reason: String
  /// The box around the positions it has, in the store CRS, grown by what import may have moved it.
  public var box: GridBox

  /// Makes the record of a reject.
  public init(record: String, assetClass: AssetClass?, reason: String, box: GridBox) {
    self.record = record
    self.assetClass = assetClass
    self.reason = reason
    self.box = box
  }
}

/// One source of a network: where it came from and what was done to it.
public struct SourceRecord: Hashable, Sendable {
  /// File name without its folder, or `-`.
  public var name: String
  /// The CRS it declared or was declared to have.
  public var crs: String
  /// How its positions became stored ones.
  public var operation: StoredOperation
  /// Farthest move of a vertex to whole millimetres, in ticks rounded up; 0 where none moved.
  public var largestMove: Int64
  /// Records read.
  public var rows: Int
  /// Records rejected.
  public var rejected: Int

  /// Makes the record of a source.
  public init(name: String, crs: String, operation: StoredOperation, largestMove: Int64, rows: Int, rejected: Int) {
    self.name = name
    self.crs = crs
    self.operation = operation
    self.largestMove = largestMove
    self.rows = rows
    self.rejected = rejected
  }
}
