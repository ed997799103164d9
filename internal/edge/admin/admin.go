package admin

import (
	"context"
	"io"
	"net/http"
	"strconv"

	"github.com/go-json-experiment/json"

	"anteroom/internal/core/doctor"
	"anteroom/internal/core/errs"
)

// NewMember is a member to be made.
type NewMember struct {
	Email string `json:"email"`
	Name  string `json:"name"`
	Role  string `json:"role"` // owner, lead or viewer
	Zone  string `json:"zone"`
}

// Member is one line of the list of members.
type Member struct {
	Email string `json:"email"`
	Name  string `json:"name"`
	Role  string `json:"role"`
	State string `json:"state"`
}

// NewToken asks for an API token.
type NewToken struct {
	Member   string `json:"member"` // e-mail address
	Name     string `json:"name"`
	ReadOnly bool   `json:"read_only"`
	Days     int    `json:"days"` // how long it is good for
}

// ImportFile is a calendar file to be read.
type ImportFile struct {
	Principal string // e-mail address or name of the principal
	Calendar  string // name; empty means the file's own
	File      string // the file's name, for the report
	Size      int64  // bytes, for progress; 0 when unknown
}

// House is what this door opens.
type House interface {
	CreateMember(ctx context.Context, m NewMember) (invitation string, err error)
	Members(ctx context.Context) ([]Member, error)
	DisableMember(ctx context.Context, email string) error
	NewPassword(ctx context.Context, email string) (password string, err error)
	CreateToken(ctx context.Context, t NewToken) (secret string, err error)
	Import(ctx context.Context, f ImportFile, r io.Reader, progress func(line any)) error
	Export(ctx context.Context, principal, calendar string, w io.Writer) error
	Backup(ctx context.Context, w io.Writer) error
	Doctor(ctx context.Context) ([]doctor.Report, error)
}

// maxBody bounds the small requests; files have their own bound in the areas.
const maxBody = 64 << 10

// New makes the door's handler.
func New(h House) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /members", func(w http.ResponseWriter, r *http.Request) {
		list, err := h.Members(r.Context())
		answer(w, list, err)
	})
	mux.HandleFunc("POST /members", func(w http.ResponseWriter, r *http.Request) {
		var m NewMember
		if !read(w, r, &m) {
			return
		}
		link, err := h.CreateMember(r.Context(), m)
		answer(w, link, err)
	})
	mux.HandleFunc("POST /members/disable", func(w http.ResponseWriter, r *http.Request) {
		answer(w, "", h.DisableMember(r.Context(), r.URL.Query().Get("email")))
	})
	mux.HandleFunc("POST /members/password", func(w http.ResponseWriter, r *http.Request) {
		password, err := h.NewPassword(r.Context(), r.URL.Query().Get("email"))
		answer(w, password, err)
	})
	mux.HandleFunc("POST /tokens", func(w http.ResponseWriter, r *http.Request) {
		var t NewToken
		if !read(w, r, &t) {
			return
		}
		secret, err := h.CreateToken(r.Context(), t)
		answer(w, secret, err)
	})
	mux.HandleFunc("GET /doctor", func(w http.ResponseWriter, r *http.Request) {
		reports, err := h.Doctor(r.Context())
		answer(w, reports, err)
	})
	mux.HandleFunc("GET /backup", func(w http.ResponseWriter, r *http.Request) {
		stream(w, func(out io.Writer) error { return h.Backup(r.Context(), out) })
	})
	mux.HandleFunc("GET /export", func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		stream(w, func(out io.Writer) error { return h.Export(r.Context(), q.Get("principal"), q.Get("calendar"), out) })
	})
	mux.HandleFunc("POST /import", func(w http.ResponseWriter, r *http.Request) { importFile(h, w, r) })
	return mux
}

func importFile(h House, w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	size, _ := strconv.ParseInt(q.Get("size"), 10, 64)
	out := http.NewResponseController(w)
	_ = out.EnableFullDuplex() // progress goes back while the file still comes in
	// A file that is refused is not read to its end, and net/http can't take a full-duplex
	// connection up again after that: it panics. Every command makes its own anyway.
	w.Header().Set("Connection", "close")
	f := ImportFile{Principal: q.Get("principal"), Calendar: q.Get("calendar"), File: q.Get("file"), Size: size}
	stream(w, func(io.Writer) error {
		return h.Import(r.Context(), f, r.Body, func(line any) {
			if b, err := json.Marshal(line); err == nil {
				_, _ = w.Write(append(b, '\n'))
				_ = out.Flush()
			}
		})
	})
}

func read(w http.ResponseWriter, r *http.Request, to any) bool {
	err := json.UnmarshalRead(http.MaxBytesReader(w, r.Body, maxBody), to)
	if err != nil {
		answer(w, nil, errs.New(errs.Invalid, "admin.request", "The request can't be read.").Because(err))
	}
	return err == nil
}

// Failed is an error on this door's wire.
type Failed struct {
	Kind   errs.Kind    `json:"kind"`
	Code   string       `json:"code"`
	Msg    string       `json:"msg"`
	Fields []errs.Field `json:"fields,omitempty"`
}

// ErrorTrailer names the HTTP trailer in which an error after the first byte is told.
const ErrorTrailer = "Anteroom-Error"

func failure(err error) Failed {
	e := errs.Of(err)
	f := Failed{Kind: e.Kind, Code: e.Code, Msg: e.Msg, Fields: e.Fields}
	if e.Kind == errs.Internal { // whoever runs the house may know what broke
		f.Msg = err.Error()
	}
	return f
}

func answer(w http.ResponseWriter, v any, err error) {
	w.Header().Set("Content-Type", "application/json")
	if err != nil {
		w.WriteHeader(http.StatusUnprocessableEntity)
		_ = json.MarshalWrite(w, failure(err))
		return
	}
	_ = json.MarshalWrite(w, v)
}

// stream writes the answer as it is made; an error is told in a trailer.
func stream(w http.ResponseWriter, write func(io.Writer) error) {
	w.Header().Set("Trailer", ErrorTrailer)
	if err := write(w); err != nil {
		if b, e := json.Marshal(failure(err)); e == nil {
			w.Header().Set(ErrorTrailer, string(b))
		}
	}
}
