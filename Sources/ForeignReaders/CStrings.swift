/// Texts as a list that C understands.
struct CStrings {
  private let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  /// Lends the list, which ends with a null pointer; nil where it is empty. What the pointers point at may be read
  /// until `body` returns.
  func withPointers<Result>(_ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result) -> Result {
    if texts.isEmpty { return body(nil) }
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(bytes.count)
      bytes += text.utf8.map { CChar(bitPattern: $0) } + [0]
    }
    return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      var pointers: [UnsafeMutablePointer<CChar>?] = unsafe []
      for start in starts { unsafe pointers.append(buffer.baseAddress.map { unsafe $0 + start }) }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeMutableBufferPointer { list in unsafe body(list.baseAddress) }
    }
  }
}
