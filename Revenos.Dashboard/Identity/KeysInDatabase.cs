using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Revenos.Dashboard.Data;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Identity;

/// <summary>The keys in the database that several servers share: a session begun on one goes on on another.</summary>
internal sealed class KeysInDatabase(IDbContextFactory<RevenosDbContext> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.Set<ProtectionKeyRow>().AsNoTracking().Select(row => row.Content).AsEnumerable().Select(content => XElement.Parse(content))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        db.Add(new ProtectionKeyRow { Name = friendlyName, Content = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
