import Testing

@testable import ForeignReaders

@Suite struct `Texts for C` {
  @Test func `a list arrives as it is and ends with nothing`() {
    let texts = ["A=1", "", "Größe=2"]
    let seen = unsafe CStrings(texts).withPointers { list in unsafe GDALLibrary.texts(list) }
    #expect(seen == texts)
  }

  @Test func `an empty list is none`() {
    #expect(unsafe CStrings([]).withPointers { list in unsafe list == nil })
    #expect(unsafe GDALLibrary.texts(nil).isEmpty)
  }
}
