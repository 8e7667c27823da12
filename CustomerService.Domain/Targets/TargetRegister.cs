using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Targets;

/// <summary>Every target, and the one that holds: the unit's own, else the nearest from above, else the setting.</summary>
public sealed class TargetRegister(TargetDefaults defaults) : PaperRegister<Target>(TargetKey.Register)
{
    public Target Of(TargetKey key) => Find(key.Subject) ?? Target.None(key);

    /// <summary>The target that holds for a unit and a year, as the tree and the decisions are now.</summary>
    public TargetInForce InForce(OrganizationTree tree, UnitNode unit, Measure measure, int year) =>
        TargetInForce.Find(tree.Unit(unit.Code) ?? unit, measure, year, key => Find(key.Subject), defaults);

    /// <summary>What waits for approval at a unit or below it, the oldest first.</summary>
    public IEnumerable<(Target Target, TargetVersion Version)> Waiting(OrganizationTree tree, UnitNode unit) =>
        from target in All
        where target.Waiting is not null && tree.IsWithin(target.Key.Unit, unit.Code)
        orderby target.Waiting!.ProposedAt
        select (target, target.Waiting!);

    /// <inheritdoc />
    protected override Target Fold(Target? before, JournaledPaper paper) => (before ?? Target.None(TargetKey.Read(paper.Subject)!)).Apply(paper.Event);
}
