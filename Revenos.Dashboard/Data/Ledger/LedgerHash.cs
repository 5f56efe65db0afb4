using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Revenos.Dashboard.Data.Configurations;
using Revenos.Dashboard.Data.Entities;

namespace Revenos.Dashboard.Data.Ledger;

/// <summary>
/// The chain: SHA-256 over a row's columns and the hash of the deal's row before it. The columns are written one after the
/// other, numbers with the highest byte first, texts as UTF-8 after their length, so that no two rows give the same bytes.
/// </summary>
public static class LedgerHash
{
    public const int Length = SHA256.HashSizeInBytes;

    // Goes first into every hash, so that a later form can be told from this one.
    private const byte Form = 1;
    private const int NoText = -1;

    /// <summary>What stands in place of the hash before a deal's first row.</summary>
    public static byte[] Start { get; } = new byte[Length];

    public static byte[] Of(LedgerRow row, ReadOnlySpan<byte> before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Form]);
        hash.AppendData(before);
        Append(hash, row.Deal.Value);
        Append(hash, row.Sequence);
        Append(hash, row.Id.Value);
        Append(hash, ValueColumns.InstantColumn.ToMicroseconds(row.OccurredAt));
        Append(hash, ValueColumns.InstantColumn.ToMicroseconds(row.RecordedAt));
        Append(hash, row.Actor?.Value);
        Append(hash, row.Source);
        Append(hash, row.SourceKey);
        Append(hash, row.Kind);
        Append(hash, row.Content);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Append(hash, text is null ? NoText : bytes.LongLength);
        hash.AppendData(bytes);
    }
}
