namespace CustomerService.Domain.Papers;

/// <summary>The public name under which a kind of event stands in the journal, such as <c>brief.submitted</c>; never to be changed once written.</summary>
/// <param name="name">The register's word, a dot, what happened.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PaperTypeAttribute(string name) : Attribute
{
    public string Name => name;
}
