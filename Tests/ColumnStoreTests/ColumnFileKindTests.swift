import Testing

@testable import ColumnStore

@Suite struct `Kinds of column files` {
  @Test func `a kind is its magic and its format`() {
    let kind = ColumnFileKind(magic: Array("KIND\0\0\0\0".utf8), format: 7)
    #expect(kind.magic.count == ColumnFileKind.magicLength)
    #expect(kind == ColumnFileKind(magic: [0x4B, 0x49, 0x4E, 0x44, 0, 0, 0, 0], format: 7))
    #expect(kind != ColumnFileKind(magic: kind.magic, format: 8))
  }

  @Test func `a magic of another length is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) { _ = ColumnFileKind(magic: [1, 2, 3], format: 1) }
  }
}
