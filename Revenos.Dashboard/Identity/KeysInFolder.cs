using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Revenos.Dashboard.Identity;

/// <summary>The keys beside the SQLite database, in a folder that only the account which runs the server may open.</summary>
internal sealed class KeysInFolder(string folder) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => Open().GetAllElements();

    public void StoreElement(XElement element, string friendlyName) => Open().StoreElement(element, friendlyName);

    private FileSystemXmlRepository Open()
    {
        if (OperatingSystem.IsWindows())
        {
            return new(Directory.CreateDirectory(folder), Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        }

        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return new(Directory.CreateDirectory(folder, mode), Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
    }
}
