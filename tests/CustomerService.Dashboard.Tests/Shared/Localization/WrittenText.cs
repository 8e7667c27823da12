using System.Reflection;
using System.Reflection.Emit;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Tests.Shared.Localization;

/// <summary>
/// What a component writes on the page as it stands in its markup, read from what the Razor compiler made of it: text,
/// static markup, and attributes that are read out or shown.
/// </summary>
internal static class WrittenText
{
    private static readonly HashSet<string> ShownAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "alt", "aria-label", "aria-description", "placeholder", "label",
        "Text", "HelperText", "Summary", "TooltipText", "SubmitText", "CancelText",
    };

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IEnumerable<(string Component, string Text)> In(Assembly assembly) =>
        from component in assembly.GetTypes()
        where typeof(IComponent).IsAssignableFrom(component)
        from type in component.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Append(component)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from text in In(method)
        select (component.Name, text);

    private static IEnumerable<string> In(MethodInfo method)
    {
        var strings = new List<string>();
        foreach (var (code, operand) in Read(method))
        {
            if (code == OpCodes.Ldstr)
            {
                strings.Add(method.Module.ResolveString(operand));
                continue;
            }
            if (code != OpCodes.Call && code != OpCodes.Callvirt)
                continue;
            var generics = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
            var called = method.Module.ResolveMethod(operand, generics, null)!;
            foreach (var text in Shown(called.Name, strings))
                yield return text;
            // The name of a parameter waits on the stack while its value is checked.
            if (called.Name != "TypeCheck")
                strings.Clear();
        }
    }

    private static IEnumerable<string> Shown(string called, IReadOnlyList<string> strings) => (called, strings) switch
    {
        ("AddMarkupContent", [.., var markup]) => new HtmlParser().ParseFragment(markup, null!).SelectMany(Words),
        ("AddContent", [.., var text]) => [text],
        ("AddAttribute" or "AddComponentParameter", [.., var name, var value]) when ShownAttributes.Contains(name) => [value],
        _ => [],
    };

    private static IEnumerable<string> Words(INode node) => node switch
    {
        IText text => [text.Text],
        IElement { LocalName: "svg" or "style" or "script" or "code" or "kbd" } => [],
        IElement element => element.Attributes.Where(attribute => ShownAttributes.Contains(attribute.Name)).Select(attribute => attribute.Value)
            .Concat(element.ChildNodes.SelectMany(Words)),
        _ => [],
    };

    private static IEnumerable<(OpCode Code, int Operand)> Read(MethodInfo method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            var value = (short)il[at++];
            if (value == 0xFE)
                value = (short)(0xFE00 | il[at++]);
            var code = OpCodesByValue[value];
            var size = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
            yield return (code, size >= 4 ? BitConverter.ToInt32(il, at) : 0);
            at += size;
        }
    }
}
