package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"anteroom/bench/load"
	"anteroom/bench/process"
	"anteroom/bench/sample"
)

const tasks = sample.Tasks

// bench is the product and the reference, running, each on data of its own.
type bench struct {
	product, refBinary string // programs
	dir                string
	pace               pace

	house, reference *process.Process
	token            string
	email, password  string    // of the demo's assistant
	principal        principal // whose calendar is filled
	spaces           []string  // that the tasks lie in
	tags             []string
}

type principal struct{ Email, Space string }

func (b *bench) houseDir() string { return filepath.Join(b.dir, "house") }

// setUp fills a house with the demo organisation and the sample tasks, spread over all
// spaces in which the demo's assistant works, and the reference with the same tasks.
func (b *bench) setUp() error {
	b.refBinary = filepath.Join(b.dir, "reference")
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w", "-o", b.refBinary, "./reference")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("building the reference: %w\n%s", err, out)
	}
	assistant, err := b.demo(b.houseDir())
	if err != nil {
		return err
	}
	if b.token, err = b.cli("token", "create", "--data", b.houseDir(), "--member", assistant); err != nil {
		return err
	}
	if err := os.Mkdir(filepath.Join(b.dir, "bare"), 0o700); err != nil {
		return err
	}
	if err := b.launch(); err != nil {
		return err
	}
	if err := b.look(); err != nil {
		return err
	}
	return b.fill()
}

// demo makes a house and gives the e-mail address of its assistant.
func (b *bench) demo(dir string) (assistant string, err error) {
	if _, err := b.cli("demo", "--data", dir); err != nil {
		return "", err
	}
	signIns, err := os.ReadFile(filepath.Join(dir, "sign-ins.txt"))
	if err != nil {
		return "", err
	}
	for line := range strings.Lines(string(signIns)) {
		switch f := strings.Split(strings.TrimSpace(line), "\t"); {
		case len(f) != 3:
		case f[0] == "assistant":
			assistant, b.email, b.password = f[1], f[1], f[2]
		case f[0] == "principal":
			b.principal.Email = f[1]
		}
	}
	if assistant == "" || b.principal.Email == "" {
		return "", errors.New("the demo names no assistant and no principal")
	}
	return assistant, nil
}

// cli runs the product and gives what it printed.
func (b *bench) cli(args ...string) (string, error) {
	out, err := exec.Command(b.product, args...).Output()
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		err = fmt.Errorf("anteroom %s: %w\n%s", strings.Join(args, " "), err, ended.Stderr)
	}
	return strings.TrimSpace(string(out)), err
}

// launch starts both servers.
func (b *bench) launch() (err error) {
	if b.house, err = b.serve(b.houseDir()); err != nil {
		return err
	}
	b.reference, err = b.serveBare()
	return err
}

func (b *bench) serve(dir string) (*process.Process, error) {
	return process.Start(b.product, "serve", "--data", dir, "--addr", "ADDR")
}

func (b *bench) serveBare() (*process.Process, error) {
	return process.Start(b.refBinary, "-dir", filepath.Join(b.dir, "bare"), "-addr", "ADDR")
}

func (b *bench) tearDown() {
	for _, p := range []*process.Process{b.house, b.reference} {
		if p != nil {
			if err := p.Stop(); err != nil {
				progress("%v", err)
			}
		}
	}
}

// ours is a kind of request to the product, theirs one to the reference.
func (b *bench) ours(want int, next func(*load.Request, int, int)) load.Target {
	return load.Target{Addr: b.house.Addr, Token: b.token, Want: want, Next: next}
}

func (b *bench) theirs(want int, next func(*load.Request, int, int)) load.Target {
	return load.Target{Addr: b.reference.Addr, Want: want, Next: next}
}

// get reads JSON from the product.
func (b *bench) get(path string, into any) error {
	a, err := b.ours(200, load.Get(path)).Once()
	if err != nil {
		return err
	}
	return json.Unmarshal(a.Body, into)
}

// look finds out where tasks can be made and which tags there are.
func (b *bench) look() error {
	var me struct {
		Member struct{ ID string }
	}
	if err := b.get("/api/v1/me", &me); err != nil {
		return err
	}
	b.spaces = []string{me.Member.ID}
	var principals struct {
		Items []struct{ ID, Space, Role, Name string }
	}
	if err := b.get("/api/v1/principals", &principals); err != nil {
		return err
	}
	for _, p := range principals.Items {
		if p.Role == "assistant" || p.Role == "owner" {
			b.spaces = append(b.spaces, p.Space)
		}
		first, last, _ := strings.Cut(strings.ToLower(p.Name), " ")
		if strings.HasPrefix(b.principal.Email, first+"."+last+"@") {
			b.principal.Space = p.Space
		}
	}
	var tags struct{ Items []struct{ ID string } }
	if err := b.get("/api/v1/tags", &tags); err != nil {
		return err
	}
	for _, t := range tags.Items {
		b.tags = append(b.tags, t.ID)
	}
	if len(b.tags) < 3 || b.principal.Space == "" {
		return errors.New("the demo has too few tags, or the assistant doesn't see the principal")
	}
	return nil
}

// draft appends the body of a request that makes a sample task.
func (b *bench) draft(to []byte, n int, tagged bool) []byte {
	t := sample.NthTask(n)
	to = fmt.Appendf(to, `{"space":%q,"title":%q,"notes":%q,"due":%q,"zone":"Europe/London","priority":%d`, b.spaces[n%len(b.spaces)], t.Title, t.Notes, t.Due, t.Priority)
	if t.DueTime != "" {
		to = fmt.Appendf(to, `,"due_time":%q`, t.DueTime)
	}
	if tagged {
		to = append(to, `,"tags":[`...)
		for i, tag := range t.Tags {
			if i > 0 {
				to = append(to, ',')
			}
			to = fmt.Appendf(to, "%q", b.tags[tag])
		}
		to = append(to, ']')
	}
	return append(to, '}')
}

func (b *bench) fill() error {
	const clients = 32
	made := b.ours(200, func(r *load.Request, client, n int) {
		r.Line = "POST /api/v1/tasks"
		r.Body = b.draft(r.Body, n*clients+client, true)
	}).Count(tasks, clients)
	if made.Errors > 0 {
		return fmt.Errorf("%d of %d tasks could not be made; the first: %w", made.Errors, tasks, made.First)
	}
	return nil
}
