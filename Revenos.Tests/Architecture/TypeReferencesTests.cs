using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;

namespace Revenos.Tests.Architecture;

/// <summary>The other tests of this folder pass when nothing is found, so what finds is tested itself.</summary>
public sealed class TypeReferencesTests
{
    [Theory]
    [InlineData(typeof(IDisposable))]
    [InlineData(typeof(ObsoleteAttribute))]
    [InlineData(typeof(Uri))]
    [InlineData(typeof(IPAddress))]
    [InlineData(typeof(StringBuilder))]
    [InlineData(typeof(Version))]
    [InlineData(typeof(WebException))]
    [InlineData(typeof(DriveInfo))]
    [InlineData(typeof(CultureInfo))]
    public void Of_TypeNamedSomewhere_FindsIt(Type named)
    {
        var found = typeof(Sample).GetNestedTypes(BindingFlags.NonPublic).Append(typeof(Sample)).SelectMany(TypeReferences.Of);

        Assert.Contains(named, found);
    }

    [Fact]
    public void Of_TypeNamedNowhere_DoesNotFindIt() => Assert.DoesNotContain(typeof(HttpClient), TypeReferences.Of(typeof(Sample)));

    // One type in each place that a name can hide in.
    private sealed class Sample : IDisposable
    {
        public List<Uri[]> InASignature { get; } = [];

        [Obsolete("an attribute")]
        public static string InABody(int choice) => choice switch
        {
            0 => new StringBuilder().ToString(),
            1 => choice.ToString(CultureInfo.InvariantCulture),
            _ => "",
        };

        public static Func<object> InAClosure(string text) => () => Version.Parse(text);

        public static async Task InAStateMachine()
        {
            try
            {
                await Task.Yield();
                _ = IPAddress.Loopback.ToString();
            }
            catch (WebException)
            {
                throw new InvalidOperationException(string.Join(",", Array.Empty<DriveInfo>().AsEnumerable()));
            }
        }

        public void Dispose() => InASignature.Clear();
    }
}
