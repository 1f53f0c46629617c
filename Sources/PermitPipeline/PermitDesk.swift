internal import ConflictReports
public import ConflictRules
internal import ConflictSearch
public import FeatureFormats
internal import GEOSKernel
public import NetworkImport
public import NetworkModel
internal import PlanarGeometry
internal import Projections

/// Decides permits, one by one, for one network under one profile. Check and batch are the same desk.
///
/// A desk owns its contexts of GEOS and PROJ, so it belongs to one worker.
public final class PermitDesk {
  /// What became of one record: exactly one of the two.
  public enum Prepared {
    /// It can be decided.
    case permit(ReadPermit)
    /// It cannot, and why.
    case rejected(RejectLine)
  }

  private let network: Network
  let profile: RuleProfile
  private let terms: DeskTerms
  private let search: SiteSearch
  private let geometry: GEOSContext
  private let projections: PROJContext
  private let hint: CRSHint
  private let map: PermitMap
  private var systems: [String: SiteSystem] = [:]

  /// Opens a desk. No pipe of the network is read.
  public init(_ network: Network, under profile: RuleProfile, on terms: DeskTerms) throws {
    self.network = network
    self.profile = profile
    self.terms = terms
    geometry = try GEOSContext()
    projections = try PROJContext()
    search = SiteSearch(network, under: profile)
    hint = CRSHint(network, using: projections)
    map = PermitMap(network, projections: projections, geometry: geometry)
  }

  /// Reads and projects one record of a source, and decides nothing yet.
  ///
  /// - Parameters:
  ///   - sourceCRS: the CRS of records that name none, nil where there is none.
  ///   - isInMetres: whether a map made metres of the coordinates, so that the CRS must have metres.
  /// - Throws: `PermitError` where the CRS is not known or not usable: that is no fault of one record.
  public func prepare(
    _ record: RawRecord, of source: String, in sourceCRS: String?, isInMetres: Bool = false
  ) throws -> Prepared {
    switch record {
    case .reject(let reject):
      return .rejected(
        RejectLine(source: source, row: reject.row, id: reject.id, reason: reject.reason, detail: reject.detail))
    case .feature(let feature):
      do {
        return .permit(try read(feature, in: sourceCRS, isInMetres: isInMetres))
      } catch let reject as RecordReject {
        let id = feature.properties[key: "id"]?.asIdentifier ?? feature.id?.asIdentifier
        return .rejected(
          RejectLine(source: source, row: feature.row, id: id, reason: reject.reason, detail: reject.detail))
      }
    }
  }

  /// Checks that the CRS a source names as a whole is one that this desk reads, and no other than the caller's.
  func check(_ sourceCRS: String?, of source: String) throws {
    guard let sourceCRS else { return }
    do {
      _ = try system(nil, sourceCRS)
    } catch {
      throw PermitError("'\(source)': \(error)")
    }
  }

  /// What askers should know of the ways their sites took so far, each once; sorted.
  var warnings: [String] { Set(systems.values.flatMap(\.warnings)).sorted() }

  /// Decides a permit.
  /// - Throws: where GEOS refuses a geometry: there is no partial answer.
  public func decide(_ permit: ReadPermit) throws -> DecidedPermit {
    let answer = try search.answer(permit.query, using: geometry)
    return decided(permit, try hint.hinting(answer, site: permit.geometry, in: permit.site.system))
  }

  /// Everything that decides whether a pipe is a finding for a permit; nil where the network has no such pipe.
  func assessment(ofPipe id: String, for permit: ReadPermit) throws -> PipeAssessment? {
    try search.assessment(ofPipe: id, for: permit.query, using: geometry)
  }

  private func read(_ feature: RawFeature, in sourceCRS: String?, isInMetres: Bool) throws -> ReadPermit {
    let site = try system(feature.declaredCRS, sourceCRS)
    guard !isInMetres || site.system.metresPerUnit == 1 else {
      throw PermitError(
        "the map says the unit of its coordinates, which makes metres of them, but \(site.system.identifier) is no CRS "
          + "in metres; leave geometry.unit away, or name the CRS they are in")
    }
    let attributes: PermitAttributes
    do {
      attributes = try PermitAttributes(feature.properties, featureID: feature.id, defaults: terms.defaults)
    } catch {
      throw RecordReject(.badNumber, error.detail)
    }
    guard let geometry = feature.geometry else { throw RecordReject(.noGeometry, "it has no geometry") }
    let assumed = Self.assumedSize(attributes, geometry, terms.defaults)
    let placed = try site.reader.read(
      geometry, width: attributes.width ?? terms.defaults.defaultWidth,
      radius: attributes.radius ?? terms.defaults.defaultRadius)
    let made = PermitDig(
      attributes, footprint: placed.footprint, isLine: geometry.isLine, assumedSize: assumed,
      addedMetres: site.operation.addedMetres, under: profile.assumptions)
    let limit = terms.maxAgeDays.map { days in
      ConflictQuery.AgeLimit(days: days, day: Self.day(attributes.start, else: terms.day))
    }
    return ReadPermit(
      row: feature.row, attributes: attributes, geometry: geometry, site: site,
      query: ConflictQuery(made.dig, classes: terms.classes, ageLimit: limit), assumptions: made.assumptions)
  }

  /// The day work begins; nil where nobody knows, and then no data is young enough.
  private static func day(_ start: PermitAttributes.Start, else given: CalendarDay?) -> CalendarDay? {
    switch start {
    case .on(let day): day
    case .unsaid: given
    case .unreadable: nil
    }
  }

  /// Which size of the dig is the caller's default, if any.
  private static func assumedSize(
    _ attributes: PermitAttributes, _ geometry: RawGeometry, _ defaults: PermitDefaults
  ) -> String? {
    if geometry.isLine { return attributes.width == nil && defaults.defaultWidth != nil ? "width" : nil }
    if geometry.isPoint { return attributes.radius == nil && defaults.defaultRadius != nil ? "radius" : nil }
    return nil
  }

  private func decided(_ permit: ReadPermit, _ answer: Answer) -> DecidedPermit {
    let properties = permit.attributes.carried.map { member in
      var bytes: [UInt8] = []
      member.value.append(to: &bytes)
      return Decision.Property(name: member.key, encodedValue: bytes)
    }
    let decision = Decision(
      permit: permit.attributes.id ?? String(permit.row), row: permit.row, dig: permit.query.dig, answer: answer,
      assumptions: permit.assumptions,
      network: Decision.NetworkIdentity(name: network.name, version: network.version, asOf: network.asOf),
      rules: Decision.ProfileIdentity(name: profile.name, version: profile.version),
      engine: Decision.EngineIdentity(trench: terms.engineVersion, proj: PROJContext.version),
      properties: properties)
    return DecidedPermit(decision: decision, id: permit.attributes.id, site: permit.site, map: map)
  }

  /// The system of a record: what it names itself, else its source's, else the caller's.
  private func system(_ named: String?, _ sourceCRS: String?) throws -> SiteSystem {
    guard let text = named ?? sourceCRS ?? terms.crs else {
      throw PermitError("the site names no CRS; say which with --crs, for example --crs EPSG:4546")
    }
    if let known = systems[text] { return known }
    let made = try SiteSystem(
      text, network: network, datumAccuracy: terms.datumAccuracy, projections: projections, geometry: geometry)
    if let given = terms.crs, given != text {
      let wanted = try CoordinateReferenceSystem.parse(given, using: projections)
      guard wanted.identifier == made.system.identifier else {
        throw PermitError("it names the CRS \(text), --crs says \(given); leave --crs away, or correct the file")
      }
    }
    systems[text] = made
    return made
  }
}

extension RawGeometry {
  /// Whether it is drawn as lines alone.
  var isLine: Bool {
    switch self {
    case .lineString, .multiLineString: true
    case .collection(let parts): !parts.isEmpty && parts.allSatisfy(\.isLine)
    case .point, .multiPoint, .polygon, .multiPolygon: false
    }
  }

  /// Whether it is drawn as points alone.
  var isPoint: Bool {
    switch self {
    case .point, .multiPoint: true
    case .collection(let parts): !parts.isEmpty && parts.allSatisfy(\.isPoint)
    case .lineString, .multiLineString, .polygon, .multiPolygon: false
    }
  }
}
