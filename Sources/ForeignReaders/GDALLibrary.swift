// Why this wrapper exists, and GDAL is not linked:
// - Neither building nor starting Trench needs GDAL; linking it would cost 50 ms at every start. It is opened when a
//   source asks for it.
// - GDAL tells of damage in messages and goes on with fewer features. Here every failure that it tells of is thrown.
// - GDAL prints to standard error, may ask the network for grids and writes files beside sources. None happens here.
// - Its objects belong to one thread at a time: nothing of it is `Sendable` but the table of its functions.
#if canImport(Glibc)
  internal import Glibc
#endif

/// GDAL as it was found at run time: the table of its C functions, looked up once a process.
///
/// It shares libproj with the module that is linked to it, each with contexts of its own.
@safe public final class GDALLibrary: @unchecked Sendable {
  // SAFETY: constant pointers to C functions of a library that stays loaded; GDAL allows any thread to call them.
  let datasets: GDALDatasetFunctions
  let features: GDALFeatureFunctions
  let systems: GDALSystemFunctions
  /// The version: `3.6.2`.
  public let version: String

  /// The environment's name for the path of the library, where it stands in no usual place.
  public static let variable = "TRENCH_GDAL"

  /// What an error advises.
  static let advice = "install GDAL 3.6 or newer (Debian and Ubuntu: apt-get install gdal-bin)"

  /// The names of the library, newest first; 32 is GDAL 3.6.
  static let names = stride(from: 60, through: 32, by: -1).map { "libgdal.so.\($0)" } + ["libgdal.so"]

  private static let loaded = Result { () throws(GDALError) in
    try GDALLibrary(path: unsafe getenv(variable).map { unsafe String(cString: $0) })
  }

  /// The library; opened at the first call, and then always the same.
  ///
  /// - Throws: where none is found, or it is older than 3.6, in words that name the package.
  public static func shared() throws(GDALError) -> GDALLibrary { try loaded.get() }

  /// Whether there is one.
  public static var isAvailable: Bool { (try? shared()) != nil }

  /// Opens a library of a path, or the newest of the usual names.
  init(path: String?) throws(GDALError) {
    let symbols = try Self.symbols(path)
    unsafe datasets = try GDALDatasetFunctions(symbols)
    unsafe features = try GDALFeatureFunctions(symbols)
    unsafe systems = try GDALSystemFunctions(symbols)
    let number = unsafe Self.text(datasets.versionInfo("VERSION_NUM")).flatMap(Int.init) ?? 0
    unsafe version = Self.text(datasets.versionInfo("RELEASE_NAME")) ?? "unknown"
    guard number >= 3_060_000 else {
      throw GDALError("the GDAL that was found is \(version); \(Self.advice)", .library)
    }
    // A driver that lacks a library of its own says so here; it is missed where somebody names a file for it.
    let silent: GDALMessageHandler = unsafe try symbols.function("CPLQuietErrorHandler")
    unsafe datasets.pushHandler(silent, nil)
    unsafe datasets.registerAll()
    unsafe systems.disableNetwork(0)
    unsafe datasets.popHandler()
  }

  private static func symbols(_ path: String?) throws(GDALError) -> GDALSymbols {
    if let path, !path.isEmpty {
      guard let symbols = GDALSymbols(path) else {
        throw GDALError(
          "\(variable) names '\(path)', which is no library that can be opened: " + GDALSymbols.lastComplaint(),
          .library)
      }
      return symbols
    }
    for name in names {
      if let symbols = GDALSymbols(name) { return symbols }
    }
    throw GDALError("the library GDAL was not found; \(advice), or name libgdal in \(variable)", .library)
  }

  /// Calls into GDAL with what it says going to `messages`, and nowhere else.
  func watched<Result>(_ messages: GDALMessages, _ body: () -> Result) -> Result {
    // SAFETY: the handler is taken off before `messages` can go.
    unsafe datasets.pushHandler(
      { severity, _, text in
        guard let text = unsafe text, let library = try? GDALLibrary.shared(),
          let data = unsafe library.datasets.handlerData()
        else { return }
        unsafe Unmanaged<GDALMessages>.fromOpaque(data).takeUnretainedValue()
          .take(severity: severity, String(cString: text))
      }, Unmanaged.passUnretained(messages).toOpaque())
    defer {
      unsafe datasets.popHandler()
    }
    return body()
  }

  /// A C string as text, what is not UTF-8 repaired.
  @unsafe static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
  }

  /// A list of C strings.
  @unsafe static func texts(_ list: GDALTextList?) -> [String] {
    guard let list = unsafe list else { return [] }
    var texts: [String] = []
    while let text = unsafe list[texts.count] { unsafe texts.append(String(cString: text)) }
    return texts
  }
}
