namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>The part a case has in a family.</summary>
internal enum FamilyPart
{
    None,
    Lead,
    Member,
}
