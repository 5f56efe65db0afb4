using System.Collections;

namespace Revenos.Core.Courses;

/// <summary>A list whose items are made when they are asked for.</summary>
internal sealed class ListView<T>(int count, Func<int, T> item) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] => item(index);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return item(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
