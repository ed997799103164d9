// Package op describes what can be done, once: a name, the access action, input
// and output types, an example and the handler. Areas declare operations; the
// doors turn them into routes, tools and commands. An operation without an
// access action or an example does not register.
package op
