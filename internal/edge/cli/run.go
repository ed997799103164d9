package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/go-json-experiment/json/jsontext"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
)

// Program is what the command line starts. Open opens the data folder's house
// and its admin door at the socket that Socket names, until closed.
type Program interface {
	Serve(ctx context.Context, c Config) error
	Demo(ctx context.Context, c Config, out io.Writer) error
	Restore(ctx context.Context, c Config, file string, out io.Writer) error
	Open(ctx context.Context, c Config) (closeHouse func() error, err error)
	Socket(c Config) (string, error)
	OpenAPI() ([]byte, error)
	Version() string
}

// Run runs one command and returns the exit status: 0, 1 when it failed, 2 when
// it was not understood.
func Run(ctx context.Context, p Program, args []string, out, errOut *os.File) int {
	left := -1
	g, k, err := parse(args, func(code int) { left = code }, out, errOut)
	if left >= 0 {
		return left
	}
	if err != nil {
		fmt.Fprintf(errOut, "anteroom: %v\nSee anteroom --help.\n", err)
		return 2
	}
	r := run{p: p, g: g, out: out, errOut: errOut}
	if err := r.command(ctx, k.Command()); err != nil {
		tell(errOut, err)
		return 1
	}
	return 0
}

// tell writes an error for a person: what happened, and each broken rule on its line.
func tell(w io.Writer, err error) {
	e := errs.Of(err)
	if e.Kind == errs.Internal {
		fmt.Fprintf(w, "anteroom: %v\n", err)
		return
	}
	fmt.Fprintf(w, "anteroom: %s\n", e.Msg)
	for _, f := range e.Fields {
		if strings.Contains(strings.ToLower(e.Msg), strings.ToLower(f.Path+": "+f.Msg)) {
			continue // the message says it already
		}
		fmt.Fprintf(w, "  %s: %s\n", f.Path, f.Msg)
	}
}

type run struct {
	p           Program
	g           *grammar
	out, errOut io.Writer
}

func (r run) command(ctx context.Context, name string) error {
	c := r.g.Config
	switch name, _, _ = strings.Cut(name, " <"); name {
	case "serve":
		return r.p.Serve(ctx, c)
	case "demo":
		return r.p.Demo(ctx, c, r.out)
	case "restore":
		return r.p.Restore(ctx, c, r.g.Restore.File, r.out)
	case "version":
		fmt.Fprintln(r.out, r.p.Version())
		return nil
	case "openapi":
		b, err := r.p.OpenAPI()
		if err == nil {
			_, err = r.out.Write(b)
		}
		return err
	}
	verbs := map[string]func(context.Context, door) error{
		"import ics": r.importICS, "export ics": r.exportICS, "backup": r.backup, "doctor": r.doctor,
		"member list": r.members, "member add": r.addMember, "member disable": r.disableMember, "member password": r.newPassword, "token create": r.createToken,
	}
	return r.within(ctx, verbs[name])
}

// within runs a verb at the door of the running server, or of a house opened for it.
func (r run) within(ctx context.Context, verb func(context.Context, door) error) (err error) {
	socket, err := r.p.Socket(r.g.Config)
	if err != nil {
		return err
	}
	d, running := knock(ctx, socket)
	if !running {
		shut, failed := r.p.Open(ctx, r.g.Config)
		if failed != nil {
			return failed
		}
		defer func() { err = errors.Join(err, shut()) }()
		if d, running = knock(ctx, socket); !running {
			return fmt.Errorf("the socket %s does not answer", socket)
		}
	}
	return verb(ctx, d)
}

func (r run) importICS(ctx context.Context, d door) error {
	for _, name := range r.g.Import.ICS.Files {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		q := url.Values{"principal": {r.g.Import.ICS.Principal}, "calendar": {r.g.Import.ICS.Calendar}, "file": {filepath.Base(name)}}
		if st, err := f.Stat(); err == nil {
			q.Set("size", strconv.FormatInt(st.Size(), 10))
		}
		err = d.stream(ctx, "POST", "/import", q, f, func(lines io.Reader) error { return showImport(r.out, name, lines) })
		_ = f.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

func (r run) exportICS(ctx context.Context, d door) error {
	q := url.Values{"principal": {r.g.Export.ICS.Principal}, "calendar": {r.g.Export.ICS.Calendar}}
	if file := r.g.Export.ICS.Output; file != "" {
		return writeWhole(file, true, func(w io.Writer) error { return d.stream(ctx, "GET", "/export", q, nil, copyTo(w)) })
	}
	return d.stream(ctx, "GET", "/export", q, nil, copyTo(r.out))
}

func (r run) backup(ctx context.Context, d door) error {
	start := clock.System{}.Now()
	err := writeWhole(r.g.Backup.File, false, func(w io.Writer) error {
		return d.stream(ctx, "GET", "/backup", nil, nil, copyTo(w))
	})
	if err != nil {
		return err
	}
	st, err := os.Stat(r.g.Backup.File)
	if err != nil {
		return err
	}
	fmt.Fprintf(r.out, "%s: %.1f MiB in %.1f s. Restore it with: anteroom restore %s --data EMPTY-FOLDER\n",
		r.g.Backup.File, float64(st.Size())/(1<<20), clock.System{}.Now().Sub(start).Seconds(), r.g.Backup.File)
	return nil
}

func (r run) doctor(ctx context.Context, d door) error {
	var reports []struct {
		Name     string   `json:"name"`
		Findings []string `json:"findings"`
	}
	if err := d.ask(ctx, "GET", "/doctor", nil, nil, &reports); err != nil {
		return err
	}
	bad := 0
	for _, rep := range reports {
		mark := "ok "
		if len(rep.Findings) > 0 {
			mark = "BAD"
			bad++
		}
		fmt.Fprintf(r.out, "%s  %s\n", mark, rep.Name)
		for _, f := range rep.Findings {
			fmt.Fprintf(r.out, "       %s\n", f)
		}
	}
	if bad > 0 {
		return errs.Newf(errs.Conflict, "doctor.findings", "%d of %d checks found something. Make a backup before you change anything.", bad, len(reports))
	}
	fmt.Fprintf(r.out, "All %d checks hold.\n", len(reports))
	return nil
}

func (r run) members(ctx context.Context, d door) error {
	var list []struct {
		Email string `json:"email"`
		Name  string `json:"name"`
		Role  string `json:"role"`
		State string `json:"state"`
	}
	if err := d.ask(ctx, "GET", "/members", nil, nil, &list); err != nil {
		return err
	}
	w := tabwriter.NewWriter(r.out, 0, 0, 2, ' ', 0)
	for _, m := range list {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", m.Email, m.Name, m.Role, m.State)
	}
	return w.Flush()
}

func (r run) addMember(ctx context.Context, d door) error {
	a := r.g.Member.Add
	var link string
	err := d.ask(ctx, "POST", "/members", nil, map[string]string{"email": a.Email, "name": a.Name, "role": a.Role, "zone": a.Zone}, &link)
	if err == nil {
		fmt.Fprintln(r.out, link)
	}
	return err
}

func (r run) disableMember(ctx context.Context, d door) error {
	var none jsontext.Value
	return d.ask(ctx, "POST", "/members/disable", url.Values{"email": {r.g.Member.Disable.Email}}, nil, &none)
}

func (r run) newPassword(ctx context.Context, d door) error {
	var password string
	err := d.ask(ctx, "POST", "/members/password", url.Values{"email": {r.g.Member.Password.Email}}, nil, &password)
	if err == nil {
		fmt.Fprintln(r.out, password)
	}
	return err
}

func (r run) createToken(ctx context.Context, d door) error {
	t := r.g.Token.Create
	var secret string
	err := d.ask(ctx, "POST", "/tokens", nil, map[string]any{"member": t.Member, "name": t.Name, "read_only": t.ReadOnly, "days": t.Days}, &secret)
	if err == nil {
		fmt.Fprintln(r.out, secret)
	}
	return err
}
