import Testing

@testable import AttributeMaps

struct CanonicalAttributeTablesTests {
  @Test(arguments: [AttributeMapping.Records.pipes, .permits])
  func `each property stands once, and the id first`(records: AttributeMapping.Records) {
    let names = records.attributes.map(\.name)
    #expect(names.first == "id" && Set(names).count == names.count)
  }

  @Test func `every companion is a property of its own`() {
    let names = CanonicalAttribute.ofPipes.map(\.name)
    for attribute in CanonicalAttribute.ofPipes + [.z] {
      if let companion = attribute.companion { #expect(names.contains(companion)) }
    }
  }
}
