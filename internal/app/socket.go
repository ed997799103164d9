package app

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"syscall"

	"anteroom/internal/core/errs"
	"anteroom/internal/edge/admin"
	"anteroom/internal/edge/cli"
)

// maxSocketPath is a little less than what the system allows for a socket's path.
const maxSocketPath = 100

// Socket names the admin door of a data folder: inside it, or, when its path is too
// long for a socket, in a folder among the temporary ones that belongs to whom the
// data folder belongs to. Nobody else's socket is ever spoken to.
// Errors: admin.socket.
func (p *Program) Socket(c cli.Config) (string, error) { return socket(c) }

func socket(c cli.Config) (string, error) {
	path := filepath.Join(c.Data, "anteroom.sock")
	if len(path) <= maxSocketPath {
		return path, nil
	}
	owner := os.Geteuid()
	if info, err := os.Stat(c.Data); err == nil {
		owner = ownerOf(info, owner)
	}
	dir := filepath.Join(os.TempDir(), "anteroom-"+strconv.Itoa(owner))
	if info, err := os.Lstat(dir); err == nil {
		of := ownerOf(info, -1)
		trusted := of == owner || of == 0 || of == os.Geteuid()
		if !info.IsDir() || info.Mode().Perm() != 0o700 || !trusted {
			return "", errs.Newf(errs.Forbidden, "admin.socket", "%s can't be trusted: somebody else made it. Remove it, or use a data folder with a shorter path.", dir)
		}
	}
	sum := sha256.Sum256([]byte(path))
	return filepath.Join(dir, hex.EncodeToString(sum[:8])+".sock"), nil
}

func ownerOf(info os.FileInfo, otherwise int) int {
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(st.Uid)
	}
	return otherwise
}

// listen opens the admin door. A socket left by a process that was killed is in
// nobody's use: the lock on the folder is ours.
func (h *house) listen(c cli.Config) error {
	path, err := socket(c)
	if err != nil {
		return err
	}
	if dir := filepath.Dir(path); dir != filepath.Clean(c.Data) {
		if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
			return err
		}
		if path, err = socket(c); err != nil { // somebody may have been faster
			return err
		}
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	old := syscall.Umask(0o177) // the socket is born readable by its owner only
	l, err := net.Listen("unix", path)
	syscall.Umask(old)
	if err != nil {
		return err
	}
	h.admin = &http.Server{Handler: admin.New(h), ReadHeaderTimeout: readHeaderWithin}
	go func() {
		if err := ignoreClosed(h.admin.Serve(l)); err != nil {
			h.log.Error("the admin door closed", "err", err)
		}
	}()
	return nil
}
