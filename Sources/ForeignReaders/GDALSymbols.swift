#if canImport(Glibc)
  internal import Glibc
#endif

/// A library that was opened at run time, asked for its functions by name.
@safe struct GDALSymbols {
  private let handle: UnsafeMutableRawPointer

  /// Opens a library; nil where there is none of this name, or it cannot be loaded. It is never closed again: GDAL
  /// keeps state until the process ends.
  init?(_ name: String) {
    guard let handle = unsafe dlopen(name, RTLD_NOW | RTLD_LOCAL) else { return nil }
    unsafe self.handle = unsafe handle
  }

  /// Why the last opening failed, in the system's words.
  static func lastComplaint() -> String {
    guard let text = unsafe dlerror() else { return "it cannot be loaded" }
    return unsafe String(cString: text)
  }

  /// A C function. The caller vouches that `Function` is its type in GDAL's headers.
  ///
  /// - Throws: where the library has none of this name: it is no GDAL, or too old.
  @unsafe func function<Function>(_ name: String, as _: Function.Type = Function.self) throws(GDALError) -> Function {
    guard let address = unsafe dlsym(handle, name) else {
      throw GDALError("the library has no function \(name): it is no GDAL, or one older than 3.6", .library)
    }
    return unsafe unsafeBitCast(address, to: Function.self)
  }
}
