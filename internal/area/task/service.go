package task

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/own"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// Zones knows in which zone a member lives, for dates given without one. It gives
// an IANA name.
type Zones interface {
	ZoneOf(ctx context.Context, a access.Actor) (string, error)
}

// Service is everything that can be done with tasks.
type Service struct {
	j     *journal.Journal
	zones Zones
	say   func(ctx context.Context, tx *journal.Tx, space ref.Space, text string, private bool) error
	// parents are the kinds beside tasks whose records have steps.
	parents map[ref.Kind]Parent
	led     func(ctx context.Context, a access.Actor) ([]ref.ID, error)
	// supported are the spaces of those whom a member supports now.
	supported func(ctx context.Context, org ref.Org, m ref.Member) ([]ref.Space, error)
}

// New makes the service.
func New(j *journal.Journal, zones Zones) *Service {
	return &Service{j: j, zones: zones, supported: func(context.Context, ref.Org, ref.Member) ([]ref.Space, error) { return nil, nil }}
}

// Supporting says whom a member supports. It is called while the house is built.
func (s *Service) Supporting(by func(ctx context.Context, org ref.Org, m ref.Member) ([]ref.Space, error)) {
	s.supported = by
}

// Answer is what a change of a task answers with: the task as it is now, and the
// act by which the change can be undone.
type Answer struct {
	Task  Task    `json:"task"`
	Next  *Task   `json:"next,omitempty" doc:"The task that repeats this one"`
	Steps int     `json:"steps,omitzero" doc:"How many open sub-tasks went into the trash with it, or came back with it"`
	Act   ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo; absent when nothing had to be changed"`
}

// Draft is a task that somebody asks for.
type Draft struct {
	ID    ref.ID    `json:"id,omitempty" maxLength:"36" doc:"A UUIDv7 made by the client, so that sending it again makes no second task"`
	Space ref.Space `json:"space" maxLength:"36" doc:"Where the task is to live"`
	Change
}

// Change is a merge patch (RFC 7396) of what a person may write of a task.
type Change struct {
	Title     op.Optional[string]     `json:"title,omitzero" maxLength:"500"`
	Notes     op.Optional[string]     `json:"notes,omitzero" maxLength:"50000"`
	Due       op.Optional[clock.Date] `json:"due,omitzero" maxLength:"10" doc:"A day, as 2026-03-29; null for none"`
	DueTime   op.Optional[string]     `json:"due_time,omitzero" maxLength:"5" doc:"A time of day, as 15:04; null for none"`
	Zone      op.Optional[string]     `json:"zone,omitzero" maxLength:"100" doc:"IANA name of the zone in which due counts; the member's own when absent"`
	Priority  op.Optional[int]        `json:"priority,omitzero" enum:"0,1,5,9"`
	Rule      op.Optional[string]     `json:"rule,omitzero" maxLength:"1000" doc:"An RRULE value; null for none"`
	AfterDone op.Optional[bool]       `json:"after_done,omitzero"`
	Assignee  op.Optional[ref.Member] `json:"assignee,omitzero" maxLength:"36"`
	Private   op.Optional[bool]       `json:"private,omitzero"`
	Tags      op.Optional[[]ref.ID]   `json:"tags,omitzero" maxItems:"50" doc:"Ids of tags"`
	Fields    []own.Change            `json:"fields,omitempty" maxItems:"50" doc:"Those own fields that change; the others stay"`
	StepChange
}

func (c Change) apply(t *Task) {
	c.Title.Apply(&t.Title)
	c.Notes.Apply(&t.Notes)
	c.Due.Apply(&t.Due)
	c.DueTime.Apply(&t.DueTime)
	c.Zone.Apply(&t.Zone)
	c.Priority.Apply(&t.Priority)
	c.Rule.Apply(&t.Rule)
	c.AfterDone.Apply(&t.AfterDone)
	c.Assignee.Apply(&t.Assignee)
	c.Private.Apply(&t.Private)
	c.Tags.Apply(&t.Tags)
	if t.Due == "" && c.Due.Set { // what hangs on the day goes with it
		t.DueTime, t.Rule = c.DueTime.Value, c.Rule.Value
	}
}

// Create makes a task. Sent twice with one id by one member, it is made once.
// Errors: task.invalid, task.id_taken, task.assignee_outside, task.private_forbidden,
// tag.unknown, access.*, task.not_found when the space is not seen.
func (s *Service) Create(ctx context.Context, a access.Actor, d Draft) (out Answer, err error) {
	if err := record.CheckID(d.ID); err != nil {
		return out, err
	}
	permit, err := access.Authorize(a, access.On(Name, access.Write), d.Space)
	if err != nil {
		return out, err
	}
	home, err := s.home(ctx, a, d.Change)
	if err != nil {
		return out, err
	}
	if err := s.parent(ctx, a, d.Change); err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		if out, err = s.create(ctx, tx, a, d, home); err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

func (s *Service) create(ctx context.Context, tx *journal.Tx, a access.Actor, d Draft, home string) (Answer, error) {
	t := stored{Task: Task{Head: record.Born(tx, d.ID, d.Space)}}
	t.UID = string(t.ID)
	if err := s.change(ctx, tx, a, &t, d.Change, home); err != nil {
		return Answer{}, err
	}
	act, err := kind.Create(ctx, tx, &t)
	return Answer{Task: shown(t.Task), Act: act}, err
}

// Ready gives the permit for a task that is made inside the act of something else, and what makes
// it there in somebody's name. Errors: those of Create.
func (s *Service) Ready(ctx context.Context, a access.Actor, d Draft) (permit access.Permit, create func(context.Context, *journal.Tx) (Answer, error), err error) {
	if permit, err = access.Authorize(a, access.On(Name, access.Write), d.Space); err != nil {
		return permit, nil, err
	}
	home, err := s.home(ctx, a, d.Change)
	return permit, func(ctx context.Context, tx *journal.Tx) (Answer, error) { return s.create(ctx, tx, a, d, home) }, err
}

// change applies a change to a task and checks all that depends on more than the task itself.
func (s *Service) change(ctx context.Context, tx *journal.Tx, a access.Actor, t *stored, c Change, home string) error {
	was, prior, of := t.Assignee, t.After, t.Of
	private := t.Private
	c.apply(&t.Task)
	c.StepChange.apply(&t.Task, tx.Now())
	if t.Due != "" && t.Zone == "" {
		t.Zone = home
	}
	if err := t.settle(); err != nil {
		return err
	}
	if t.Private && !private && !access.Scope(a, access.On(Name, access.Read)).Private(t.Space) {
		return errs.New(errs.Forbidden, "task.private_forbidden", "You would not see this task any more yourself. Ask for access to private records first.")
	}
	if len(c.Fields) > 0 {
		var err error
		if t.Fields, err = own.Apply(ctx, tx, Name, t.Space, t.Fields, c.Fields); err != nil {
			return err
		}
	}
	if c.Of.Set && (of == nil || t.Of == nil || *of != *t.Of) {
		if err := placed(ctx, tx, a, t); err != nil {
			return err
		}
	}
	if c.After.Set && len(t.After) > 0 {
		if err := ordered(ctx, tx, a, t, prior); err != nil {
			return err
		}
	}
	if t.Assignee == was || t.Assignee == "" {
		return nil
	}
	var grants int
	if err := tx.QueryRow(ctx, qSeesSpace, tx.Org(), t.Assignee, t.Space, tx.Now()).Scan(&grants); err != nil {
		return err
	}
	if grants == 0 {
		return errs.New(errs.Invalid, "task.assignee_outside", "They don't see this space, so they could not find the task. Give them access first, or choose somebody else.").
			With("body.assignee", "no member who sees the space")
	}
	return nil
}

// home gives the zone for a day that is given without one.
func (s *Service) home(ctx context.Context, a access.Actor, c Change) (string, error) {
	if c.Due.Value == "" || c.Zone.Value != "" {
		return "", nil
	}
	return s.zones.ZoneOf(ctx, a)
}

// Get gives one task, also one in the trash. Errors: task.not_found, access.forbidden.
func (s *Service) Get(ctx context.Context, a access.Actor, id ref.ID) (Task, error) {
	t, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	if err != nil {
		return Task{}, err
	}
	one := []Task{shown(t.Task)}
	err = beside(ctx, s.j.DB(), access.Scope(a, access.On(Name, access.Read)), one)
	return one[0], err
}

// Update changes a task. Rev is the one the caller has seen; 0 takes whatever is there.
// Errors: task.stale, and those of Create.
func (s *Service) Update(ctx context.Context, a access.Actor, id ref.ID, rev int64, c Change) (Answer, error) {
	home, err := s.home(ctx, a, c)
	if err != nil {
		return Answer{}, err
	}
	if err := s.parent(ctx, a, c); err != nil {
		return Answer{}, err
	}
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was stored, out *Answer) error {
		now := was
		if err := s.change(ctx, tx, a, &now, c, home); err != nil {
			return err
		}
		err := kind.Save(tx, was, &now)
		out.keep(tx, was, now)
		return err
	})
}

// Complete marks a task as done; of one that repeats it makes the next in the same act.
// Errors: task.stale, task.trashed, task.not_found, access.*.
func (s *Service) Complete(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was stored, out *Answer) error {
		now := was
		if was.DoneUS == 0 {
			if was.TrashedUS != 0 {
				return errTrashed
			}
			now.finish(tx.Now())
			if err := kind.Save(tx, was, &now); err != nil {
				return err
			}
		}
		out.keep(tx, was, now)
		next, ok, err := was.next(tx.Now())
		if was.DoneUS != 0 || err != nil || !ok {
			return err
		}
		next.Head = record.Born(tx, "", was.Space)
		next.UID = string(next.ID)
		if _, err := kind.CreateAfter(ctx, tx, &next); err != nil {
			return err
		}
		following := shown(next.Task)
		out.Next = &following
		return nil
	})
}

var errTrashed = errs.New(errs.Conflict, "task.trashed", "This task is in the trash. Restore it first.")

// Reopen takes a completion back; the next task of a series that was made by it stays.
// Errors: task.stale, task.trashed, task.not_found, access.*.
func (s *Service) Reopen(ctx context.Context, a access.Actor, id ref.ID, rev int64) (Answer, error) {
	return s.write(ctx, a, id, rev, func(tx *journal.Tx, was stored, out *Answer) error {
		now := was
		if was.DoneUS != 0 {
			if was.TrashedUS != 0 {
				return errTrashed
			}
			now.DoneUS = 0
			if err := kind.Save(tx, was, &now); err != nil {
				return err
			}
		}
		out.keep(tx, was, now)
		return nil
	})
}

// keep answers with a task, and with the act if it changed.
func (out *Answer) keep(tx *journal.Tx, was, now stored) {
	out.Task = now.Task
	if now.Rev != was.Rev {
		out.Act = tx.Act()
	}
}

// write is the way of every change of one task: open it, take the one writer's
// place, make sure nothing changed, change it, keep the answer.
func (s *Service) write(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(tx *journal.Tx, was stored, out *Answer) error) (out Answer, err error) {
	opened, permit, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		out = Answer{}
		was, err := kind.Current(ctx, tx, opened, rev)
		if err != nil {
			return err
		}
		if err := change(tx, was, &out); err != nil {
			return err
		}
		out.Task = shown(out.Task)
		return tx.Reply(out)
	})
	return out, err
}

// Owned makes the own fields of tasks usable.
func (s *Service) Owned() record.Owned { return kind.Owned(s.j, nil, nil) }

// Reverse takes one change of a task back; it is a journal.Reverser.
func (s *Service) Reverse(ctx context.Context, tx *journal.Tx, row journal.Row) error {
	return kind.Reverse(ctx, tx, row)
}

// Seen tells where a task is that the actor may read. Errors: task.not_found, access.forbidden.
func (s *Service) Seen(ctx context.Context, a access.Actor, id ref.ID) (ref.Space, error) {
	t, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Read)
	return t.Space, err
}

// shown fills in what is only for reading.
func shown(t Task) Task {
	t.RuleText = ruleText(t)
	return t
}

func shownAll(tasks []Task) []Task {
	for i := range tasks {
		tasks[i] = shown(tasks[i])
	}
	return tasks
}
