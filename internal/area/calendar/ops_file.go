package calendar

import (
	"context"
	"io"
	"mime"
	"net/http"

	"github.com/go-json-experiment/json"

	"anteroom/internal/area/calendar/intake"
	"anteroom/internal/area/calendar/store"
	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

func (s *Service) fileOps() []op.Operation {
	read, write := access.On(KindImport, access.Read), access.On(KindImport, access.Write)
	return []op.Operation{
		op.NewRaw(op.Spec{Name: "import.create", Summary: "Read an iCalendar file into a calendar", Method: http.MethodPost, Path: "/imports", Action: write, MaxBody: intake.MaxFile + 1,
			Takes: "text/calendar", Gives: "application/json", Example: "space=" + string(exampleID) + "&name=Work&file=work.ics"}, s.postImport),
		op.New(op.Spec{Name: "import.list", Summary: "List the last imports", Method: http.MethodGet, Path: "/imports", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, _ *struct{}) (*importListOut, error) {
				out := &importListOut{}
				var err error
				out.Body.Items, err = s.imports.List(ctx, a)
				return out, err
			}),
		op.New(op.Spec{Name: "import.get", Summary: "See how far an import is", Method: http.MethodGet, Path: "/imports/{id}", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*importOut, error) {
				st, err := s.imports.Get(ctx, a, in.ID)
				return &importOut{Body: ImportReply{st}}, err
			}),
		op.New(op.Spec{Name: "import.vanished", Summary: "List what vanished from an imported file", Method: http.MethodGet, Path: "/imports/{id}/vanished", Action: read, Volatile: true, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*vanishedOut, error) {
				out := &vanishedOut{}
				var err error
				out.Body.Items, err = s.imports.ListVanished(ctx, a, in.ID)
				return out, err
			}),
		op.New(op.Spec{Name: "import.remove_vanished", Summary: "Put what vanished from an imported file into the trash", Method: http.MethodPost, Path: "/imports/{id}/remove-vanished", Action: write, Example: ""},
			func(ctx context.Context, a access.Actor, in *idIn) (*actOut, error) {
				return actAnswer(s.imports.RemoveVanished(ctx, a, in.ID))
			}),
		op.NewRaw(op.Spec{Name: "calendar.export", Summary: "Export a calendar as an iCalendar file", Method: http.MethodGet, Path: "/calendars/{id}/export", Action: access.On(KindCalendar, access.Read),
			Volatile: true, Gives: "text/calendar", Example: ""}, s.getExport),
		op.NewRaw(op.Spec{Name: "principal.export", Summary: "Export all calendars of a principal as one iCalendar file", Method: http.MethodGet, Path: "/principals/{id}/export", Action: access.On(KindCalendar, access.Read),
			Volatile: true, Gives: "text/calendar", Example: ""}, s.getPrincipalExport),
	}
}

// postImport reads the body as it arrives and answers when all of it is published.
func (s *Service) postImport(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	for name, most := range map[string]int{"id": 36, "space": 36, "calendar": 36, "name": 4 * store.MaxName, "file": 1000} {
		if len(q.Get(name)) > most {
			return errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query."+name, "too long")
		}
	}
	st, err := s.Import(r.Context(), a, ImportRequest{
		ID: ref.ID(q.Get("id")), Space: ref.Space(q.Get("space")), Calendar: ref.ID(q.Get("calendar")),
		Name: q.Get("name"), FileName: q.Get("file"), Size: max(r.ContentLength, 0),
	}, op.Flowing(w, r), nil)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	return json.MarshalWrite(w, ImportReply{st}, json.FormatNilSliceAsNull(false))
}

func (s *Service) getExport(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	c, err := s.Calendar(r.Context(), a, ref.ID(r.PathValue("id")))
	if err != nil {
		return err
	}
	return s.Export(r.Context(), a, c.ID, download(w, c.Name))
}

func (s *Service) getPrincipalExport(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	return s.ExportSpace(r.Context(), a, ref.Space(r.PathValue("id")), "Calendars", &lateHeader{w: w, name: "calendars"})
}

// download names the file that a browser saves.
func download(w http.ResponseWriter, name string) io.Writer { return &lateHeader{w: w, name: name} }

// lateHeader sends its header with the first byte, so that an error before it can
// still be answered as one.
type lateHeader struct {
	w    http.ResponseWriter
	name string
	sent bool
}

func (l *lateHeader) Write(b []byte) (int, error) {
	if !l.sent {
		l.sent = true
		h := l.w.Header()
		h.Set("Content-Type", "text/calendar; charset=utf-8")
		h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": l.name + ".ics"}))
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
	}
	return l.w.Write(b)
}
