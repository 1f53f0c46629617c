/// What PROJ is told of where files are: its own search finds them all, but for the database while that is hidden.
@safe final class PROJFiles {
  private var isDatabaseHidden = false
  private var askedForFiles = false

  /// From now on the database is not found, unless it is open already.
  func hideDatabase() { (isDatabaseHidden, askedForFiles) = (true, false) }

  /// From now on the database is found again. Gives whether PROJ asked for any other file since it was hidden.
  func showDatabase() -> Bool {
    isDatabaseHidden = false
    return askedForFiles
  }

  /// Where a file is, for PROJ: nil leaves the search to it, and nothing is found at an empty path.
  @unsafe static func place(
    ofFile name: UnsafePointer<CChar>?, _ data: UnsafeMutableRawPointer?
  ) -> UnsafePointer<CChar>? {
    guard let name = unsafe name, let data = unsafe data else { return nil }
    let files = unsafe Unmanaged<PROJFiles>.fromOpaque(data).takeUnretainedValue()
    guard unsafe String(cString: name) == "proj.db" else {
      files.askedForFiles = true
      return nil
    }
    guard files.isDatabaseHidden else { return nil }
    let empty: StaticString = ""
    return unsafe UnsafeRawPointer(empty.utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
