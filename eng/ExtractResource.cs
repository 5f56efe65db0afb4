#:property PublishAot=false

// Writes one embedded resource of an assembly to a file, without loading the assembly: it may be made for another platform.
// Usage: dotnet run --file ExtractResource.cs -- ASSEMBLY RESOURCE FILE

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

var (assembly, name, file) = (args[0], args[1], args[2]);

using var image = new PEReader(File.OpenRead(assembly));
var metadata = image.GetMetadataReader();
var resource = metadata.ManifestResources
    .Select(metadata.GetManifestResource)
    .Single(candidate => candidate.Implementation.IsNil && metadata.GetString(candidate.Name) == name);

// A resource is stored as its length followed by its bytes.
var resources = image.GetSectionData(image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
var start = (int)resource.Offset;
var length = resources.GetReader(start, sizeof(int)).ReadInt32();

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
File.WriteAllBytes(file, resources.GetContent(start + sizeof(int), length).AsSpan());
