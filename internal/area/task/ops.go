package task

import (
	"context"
	"net/http"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

const example ref.ID = "01980000-0000-7000-8000-000000000001"

type (
	listIn struct {
		Spaces    []ref.Space `query:"spaces,explode" maxItems:"200" doc:"Only in these spaces; in all you see when absent"`
		State     State       `query:"state" enum:"open,done,all" default:"open"`
		DueBefore clock.Date  `query:"due_before" format:"date" doc:"Due on a day before this one"`
		DueFrom   clock.Date  `query:"due_from" format:"date" doc:"Due on this day or a later one"`
		Undated   bool        `query:"undated" doc:"Only those without a day"`
		Priority  []int       `query:"priority,explode" maxItems:"4" doc:"One of these: 1 high, 5 medium, 9 low, 0 none"`
		Tag       ref.ID      `query:"tag" maxLength:"36" doc:"The id of a tag; none for those without any"`
		Assignee  ref.Member  `query:"assignee" maxLength:"36" doc:"The id of a member; none for nobody's"`
		Supported bool        `query:"supported" doc:"Only for executives whom you support now"`
		Of        ref.ID      `query:"of" maxLength:"36" doc:"Steps of this record"`
		Lead      bool        `query:"lead" doc:"Only tasks of projects that you lead"`
		Waiting   bool        `query:"waiting" doc:"Only those that wait for somebody"`
		ChaseBy   clock.Date  `query:"chase_by" format:"date" doc:"Those that wait and are to be chased on this day or an earlier one"`
		Blocked   bool        `query:"blocked" doc:"Only those that come after one that is still open"`
		Milestone bool        `query:"milestone" doc:"Only milestones"`
		Own       []string    `query:"own,explode" maxItems:"10" doc:"What own fields hold, each as FIELD:is:VALUE, FIELD:from:VALUE, FIELD:to:VALUE, FIELD:set or FIELD:empty"`
		Q         string      `query:"q" maxLength:"400" doc:"Words in the title or the notes"`
		Sort      string      `query:"sort" enum:"due,priority,created,title,done,place,chase" default:"due"`
		Desc      bool        `query:"desc" doc:"The other way round"`
		Cursor    string      `query:"cursor" maxLength:"2048" doc:"The next of the page before"`
		Limit     int         `query:"limit" minimum:"1" maximum:"200" default:"50"`
	}
	trashIn struct {
		Cursor string `query:"cursor" maxLength:"2048"`
		Limit  int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
	}
	page struct {
		Items []Task `json:"items"`
		Next  string `json:"next,omitempty" doc:"Cursor of the next page; absent on the last"`
	}
	listOut  struct{ Body page }
	createIn struct{ Body Draft }
	idIn     struct {
		ID ref.ID `path:"id" maxLength:"36"`
	}
	patch struct {
		Rev int64 `json:"rev" minimum:"1" doc:"The rev you have seen"`
		Change
	}
	patchIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body patch
	}
	trashOneIn struct {
		ID  ref.ID `path:"id" maxLength:"36"`
		Rev int64  `query:"rev" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	seen struct {
		Rev int64 `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
	}
	seenIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body *seen
	}
	taskOut struct {
		Body struct {
			Task Task `json:"task"`
		}
	}
	answerOut struct{ Body Answer }
	bulkEdit  struct {
		Tasks []Picked `json:"tasks" minItems:"1" maxItems:"1000"`
		Edit
	}
	moveIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body struct {
			Rev    int64  `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
			Before ref.ID `json:"before,omitempty" maxLength:"36" doc:"The step before which it is to stand; the last when absent"`
		}
	}
	chasedIn struct {
		ID   ref.ID `path:"id" maxLength:"36"`
		Body struct {
			Rev  int64      `json:"rev,omitzero" minimum:"1" doc:"The rev you have seen; whatever is there when absent"`
			Next clock.Date `json:"next,omitempty" maxLength:"10" doc:"When to ask again; not any more when absent"`

			Escalated bool   `json:"escalated,omitempty" doc:"Somebody else was turned to"`
			Say       string `json:"say,omitempty" maxLength:"1000" doc:"Put on the list of what there is to say to whoever the task is for, in the same act"`
		}
	}
	taskBulkIn  struct{ Body bulkEdit }
	taskBulkOut struct{ Body Edited }
)

func (in *seenIn) rev() int64 {
	if in.Body == nil {
		return 0
	}
	return in.Body.Rev
}

// Ops are the operations on tasks.
func (s *Service) Ops() []op.Operation {
	read, write := access.On(Name, access.Read), access.On(Name, access.Write)
	seenExample := map[string]any{"rev": 1}
	return []op.Operation{
		op.New(op.Spec{Name: "task.list", Summary: "List tasks", Method: http.MethodGet, Path: "/tasks", Action: read,
			Example: "state=open&sort=due&limit=50"}, s.list),
		op.New(op.Spec{Name: "task.trash.list", Summary: "List the tasks in the trash", Method: http.MethodGet, Path: "/trash/tasks", Action: read,
			Example: "limit=50"}, s.listTrash),
		op.New(op.Spec{Name: "task.create", Summary: "Make a task", Method: http.MethodPost, Path: "/tasks", Action: write,
			Example: map[string]any{"id": example, "space": example, "title": "Print the board papers", "due": "2026-03-27", "due_time": "17:00", "zone": "Europe/London", "priority": 1}},
			func(ctx context.Context, a access.Actor, in *createIn) (*answerOut, error) {
				return answer(s.Create(ctx, a, in.Body))
			}),
		op.New(op.Spec{Name: "task.bulk", Summary: "Change many tasks at once, and tell which were not and why", Method: http.MethodPost, Path: "/tasks/bulk", Action: write,
			Example: map[string]any{"tasks": []map[string]any{{"id": example, "rev": 1}}, "priority": 1, "add_tags": []ref.ID{example}}},
			func(ctx context.Context, a access.Actor, in *taskBulkIn) (*taskBulkOut, error) {
				out, err := s.Edit(ctx, a, in.Body.Tasks, in.Body.Edit)
				return &taskBulkOut{Body: out}, err
			}),
		op.New(op.Spec{Name: "task.get", Summary: "Show a task", Method: http.MethodGet, Path: "/tasks/{id}", Action: read,
			Example: ""}, s.get),
		op.New(op.Spec{Name: "task.update", Summary: "Change a task", Method: http.MethodPatch, Path: "/tasks/{id}", Action: write,
			Example: map[string]any{"rev": 1, "title": "Print and bind the board papers", "due_time": nil}},
			func(ctx context.Context, a access.Actor, in *patchIn) (*answerOut, error) {
				return answer(s.Update(ctx, a, in.ID, in.Body.Rev, in.Body.Change))
			}),
		op.New(op.Spec{Name: "task.trash", Summary: "Put a task into the trash", Method: http.MethodDelete, Path: "/tasks/{id}", Action: write,
			Example: "rev=1"}, func(ctx context.Context, a access.Actor, in *trashOneIn) (*answerOut, error) {
			return answer(s.Trash(ctx, a, in.ID, in.Rev))
		}),
		op.New(op.Spec{Name: "task.restore", Summary: "Take a task out of the trash", Method: http.MethodPost, Path: "/tasks/{id}/restore", Action: write,
			Example: seenExample}, func(ctx context.Context, a access.Actor, in *seenIn) (*answerOut, error) {
			return answer(s.Restore(ctx, a, in.ID, in.rev()))
		}),
		op.New(op.Spec{Name: "task.done", Summary: "Mark a task as done", Method: http.MethodPost, Path: "/tasks/{id}/done", Action: write,
			Example: seenExample}, func(ctx context.Context, a access.Actor, in *seenIn) (*answerOut, error) {
			return answer(s.Complete(ctx, a, in.ID, in.rev()))
		}),
		op.New(op.Spec{Name: "task.move", Summary: "Put a step before another one of the same record", Method: http.MethodPost, Path: "/tasks/{id}/move", Action: write,
			Example: map[string]any{"rev": 1, "before": example}}, func(ctx context.Context, a access.Actor, in *moveIn) (*answerOut, error) {
			return answer(s.Move(ctx, a, in.ID, in.Body.Rev, in.Body.Before))
		}),
		op.New(op.Spec{Name: "task.chased", Summary: "Note that whoever a task waits for was asked again", Method: http.MethodPost, Path: "/tasks/{id}/chased", Action: write,
			Example: map[string]any{"rev": 1, "next": "2026-03-30"}}, func(ctx context.Context, a access.Actor, in *chasedIn) (*answerOut, error) {
			return answer(s.Chased(ctx, a, in.ID, in.Body.Rev, Chase{Next: in.Body.Next, Others: in.Body.Escalated, Say: in.Body.Say}))
		}),
		op.New(op.Spec{Name: "task.reopen", Summary: "Open a task again", Method: http.MethodPost, Path: "/tasks/{id}/reopen", Action: write,
			Example: seenExample}, func(ctx context.Context, a access.Actor, in *seenIn) (*answerOut, error) {
			return answer(s.Reopen(ctx, a, in.ID, in.rev()))
		}),
	}
}

func answer(a Answer, err error) (*answerOut, error) { return &answerOut{Body: a}, err }

func (s *Service) list(ctx context.Context, a access.Actor, in *listIn) (*listOut, error) {
	f := Filter{Spaces: in.Spaces, State: in.State, DueBefore: in.DueBefore, DueFrom: in.DueFrom, Undated: in.Undated, Priority: in.Priority, Tag: in.Tag, Assignee: in.Assignee, Own: in.Own, Text: in.Q, Sort: in.Sort, Desc: in.Desc,
		Of: in.Of, Lead: in.Lead, Waiting: in.Waiting, ChaseBy: in.ChaseBy, Blocked: in.Blocked, Milestone: in.Milestone}
	if in.Supported {
		f.Supported = a.Member
	}
	f.Page = record.Page{Cursor: in.Cursor, Limit: in.Limit}
	items, next, err := s.List(ctx, a, f)
	return &listOut{Body: page{Items: items, Next: next}}, err
}

func (s *Service) listTrash(ctx context.Context, a access.Actor, in *trashIn) (*listOut, error) {
	items, next, err := s.List(ctx, a, Filter{State: Trashed, Sort: "trashed", Page: record.Page{Cursor: in.Cursor, Limit: in.Limit}})
	return &listOut{Body: page{Items: items, Next: next}}, err
}

func (s *Service) get(ctx context.Context, a access.Actor, in *idIn) (*taskOut, error) {
	t, err := s.Get(ctx, a, in.ID)
	out := &taskOut{}
	out.Body.Task = t
	return out, err
}
