/// What a layer says of its coordinates: its reference system, and which of its numbers is which.
struct GDALReferenceSystem: Equatable {
  /// A code such as `EPSG:31467` where the system is exactly that one, else WKT of the second generation; nil where
  /// the layer names none.
  var text: String?
  /// Whether the layer's first number is the northing or latitude.
  var isNorthFirst: Bool

  /// Of a layer that names none.
  static let none = GDALReferenceSystem(text: nil, isNorthFirst: false)

  /// Reads a system of GDAL's.
  @unsafe init(_ handle: GDALHandle?, _ library: GDALLibrary) throws(GDALError) {
    self = .none
    guard let handle = unsafe handle else { return }
    let name = unsafe GDALLibrary.text(library.systems.name(handle)) ?? ""
    // GeoPackage has systems of this name for what was never declared.
    if name.lowercased().hasPrefix("undefined ") { return }
    isNorthFirst = unsafe Self.isNorthFirst(handle, library)
    text = unsafe Self.code(of: handle, library) ?? Self.wkt(of: handle, library)
    if text == nil { throw GDALError("its reference system '\(name)' cannot be written as WKT") }
  }

  private init(text: String?, isNorthFirst: Bool) {
    self.text = text
    self.isNorthFirst = isNorthFirst
  }

  /// Drivers give coordinates in the order of the data, and say which axis of the system each of them is. Most give x
  /// and then y whatever the authority's order is; one that does not is turned round by who reads it.
  @unsafe private static func isNorthFirst(_ handle: GDALHandle, _ library: GDALLibrary) -> Bool {
    var count: Int32 = 0
    guard let mapping = unsafe library.systems.axisMapping(handle, &count), count >= 2 else { return false }
    func direction(ofNumber index: Int) -> Int32 {
      var direction: Int32 = 0
      let axis = unsafe mapping[index].magnitude
      guard axis > 0, axis < 100 else { return 0 }
      _ = unsafe library.systems.axis(handle, nil, Int32(axis) - 1, &direction)
      return direction
    }
    let (north, east): (Int32, Int32) = (1, 3)
    return direction(ofNumber: 0) == north && direction(ofNumber: 1) == east
  }

  /// The code it carries, where what the code says is what it says.
  @unsafe private static func code(of handle: GDALHandle, _ library: GDALLibrary) -> String? {
    let systems = unsafe library.systems
    guard let authority = unsafe GDALLibrary.text(systems.authority(handle, nil)),
      let number = unsafe GDALLibrary.text(systems.code(handle, nil)),
      let known = unsafe systems.make(nil)
    else { return nil }
    defer {
      unsafe systems.release(known)
    }
    let code = "\(authority):\(number)"
    // A code that GDAL does not know is nobody's damage: then the text of the system is taken.
    let status = library.watched(GDALMessages()) { unsafe systems.setFromText(known, code) }
    guard status == 0 else { return nil }
    let isSame = unsafe CStrings(["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"]).withPointers { options in
      unsafe systems.isSame(handle, known, options)
    }
    return isSame != 0 ? code : nil
  }

  @unsafe private static func wkt(of handle: GDALHandle, _ library: GDALLibrary) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    let status = unsafe CStrings(["FORMAT=WKT2_2019"]).withPointers { options in
      unsafe library.systems.exportWKT(handle, &text, options)
    }
    defer {
      unsafe library.systems.freeText(text)
    }
    guard status == 0, let wkt = unsafe GDALLibrary.text(text), !wkt.isEmpty else { return nil }
    return wkt
  }
}
