// Package credential reads who a request claims to be, and writes the cookie
// that claims it next time. It checks nothing: the identity area does. Bearer
// tokens win over cookies, and a request with an Authorization header is never
// taken for the browser's.
package credential
