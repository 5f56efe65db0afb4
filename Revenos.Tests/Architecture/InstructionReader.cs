using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace Revenos.Tests.Architecture;

/// <summary>Finds the metadata tokens in a compiled method: each names a type, a method or a field that the method uses.</summary>
internal static class InstructionReader
{
    private const int TwoBytePrefix = 0xFE;

    private static readonly FrozenDictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    public static IEnumerable<int> Tokens(byte[] instructions)
    {
        var at = 0;
        while (at < instructions.Length)
        {
            int code = instructions[at++];
            if (code == TwoBytePrefix)
            {
                code = (code << 8) | instructions[at++];
            }

            var operand = Operands[code];
            if (operand is OperandType.InlineType or OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok)
            {
                yield return Int32(instructions, at);
            }

            at += Size(operand, instructions, at);
        }
    }

    private static int Size(OperandType operand, byte[] instructions, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * Int32(instructions, at)),
        _ => 4,
    };

    private static int Int32(byte[] instructions, int at) => BinaryPrimitives.ReadInt32LittleEndian(instructions.AsSpan(at));
}
