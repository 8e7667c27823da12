using CustomerService.Domain.Actions.Events;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Actions;

/// <summary>Every corrective action of every unit.</summary>
public sealed class ActionRegister() : PaperRegister<CorrectiveAction>(ActionNumber.Register)
{
    public CorrectiveAction? Find(string unit, int serial) => Find(ActionNumber.Subject(unit, serial));

    /// <summary>Those that come from a paper, in the order in which they were undertaken; withdrawn ones among them.</summary>
    public IReadOnlyList<CorrectiveAction> From(string originSubject) => [.. All.Where(action => action.Origin.Subject == originSubject).OrderBy(action => action.OpenedAt).ThenBy(action => action.Serial)];

    /// <summary>The next serial of a unit.</summary>
    public int NextSerial(string unit) => All.Where(action => action.Unit == unit).Select(action => action.Serial).DefaultIfEmpty().Max() + 1;

    protected override CorrectiveAction Fold(CorrectiveAction? before, JournaledPaper paper) => (before, paper.Event) switch
    {
        (null, ActionOpened opened) => CorrectiveAction.Begin(paper.Subject, opened),
        ({ } action, var happened) => action.After(happened) with { Sequence = paper.Sequence },
        _ => throw new InvalidDataException($"{paper.Subject} begins with {paper.Event.GetType().Name}."),
    };
}
