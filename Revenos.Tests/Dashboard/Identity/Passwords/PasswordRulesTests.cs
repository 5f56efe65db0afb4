using Revenos.Dashboard.Identity;
using Revenos.Dashboard.Identity.Passwords;

namespace Revenos.Tests.Dashboard.Identity.Passwords;

public sealed class PasswordRulesTests
{
    private const string Email = "maria.huber@lakeside.example";
    private const string Name = "Maria Huber";

    private static readonly PasswordRules Rules = new(new PasswordStrength(new CommonPasswords()));

    [Theory]
    [InlineData("unbelievable", "on the list of common passwords")]
    [InlineData("1qaz2wsx3edc4rfv", "on the list, and a walk over the keys")]
    [InlineData("Unbelievable", "on the list, in another case")]
    [InlineData("Unb3liev4ble", "on the list, in the usual disguise")]
    [InlineData("Password1234!", "a common word with a row of digits")]
    [InlineData("p@$$w0rd2026", "a common word in disguise with a year")]
    [InlineData("Sunshine2024!", "a common word with a year")]
    [InlineData("aaaaaaaaaaaaa", "one letter")]
    [InlineData("abcabcabcabcabc", "the same three letters again and again")]
    [InlineData("football football football", "one common word again and again")]
    [InlineData("qwertzuiopas", "a row of keys")]
    [InlineData("abcdefghijklmnop", "a row of the alphabet")]
    [InlineData("9876543210987", "a row of digits, downwards")]
    [InlineData("maria.huber1985", "the e-mail address with a year")]
    [InlineData("Huber-Maria-1!", "the name")]
    [InlineData("lakeside2026!", "the company with a year")]
    [InlineData("Revenos-2026!", "the product with a year")]
    [InlineData("demo workspace only", "the password of the demo")]
    [InlineData("welcome welcome 1", "a greeting, twice")]
    public void Check_WhatAGuesserTriesEarly_IsRefused(string password, string why)
    {
        var refusal = Rules.Check(password, Email, Name);
        Assert.True(refusal == AccountRefusals.PasswordGuessable, $"{password}: {why}");
    }

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("seven quiet lanterns")]
    [InlineData("professional mountain goat")]
    [InlineData("kvzmqpxwtrha")]
    [InlineData("Über dem Dach, 3 Tauben")]
    [InlineData("我的密码是一只很大的猫咪")]
    public void Check_OfSeveralWordsOrChance_IsAcceptedWhateverItsCharacters(string password) =>
        Assert.Null(Rules.Check(password, Email, Name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kvzmqpxwtrh")]
    public void Check_UnderTwelve_IsRefused(string? password) =>
        Assert.Equal(AccountRefusals.PasswordTooShort, Rules.Check(password, Email, Name));

    [Fact]
    public void Check_UpTo128_IsAcceptedAndNoLonger()
    {
        const string Phrase = "kvz mqp xwt rha ";
        var longest = string.Concat(Enumerable.Range(0, 8).Select(shift => string.Concat(Phrase.Select(letter => letter == ' ' ? ' ' : (char)('a' + ((letter - 'a' + (shift * 7)) % 26))))));

        Assert.Equal(PasswordRules.Longest, longest.Length);
        Assert.Null(Rules.Check(longest, Email, Name));
        Assert.Equal(AccountRefusals.PasswordTooLong, Rules.Check(longest + "x", Email, Name));
    }

    [Fact]
    public void Contains_EveryEntryOfTheListThatIsLongEnough_IsRefused()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.json")!;
        var entries = System.Text.Json.JsonSerializer.Deserialize<string[]>(stream)!;
        var usable = entries.Where(entry => entry.Length >= PasswordRules.Shortest).ToList();

        Assert.True(usable.Count > 3_000, $"Only {usable.Count} entries are long enough to be typed here");
        Assert.All(usable, entry => Assert.NotNull(Rules.Check(entry, "", "")));
    }
}
