import argparse
import secrets
import socket
import sys

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from relations.management.reading import INTERRUPTED

HOST = "127.0.0.1"
ADMIN = "admin"


class Command(BaseCommand):
    help = "Sets up what is missing (tables, seeds, an administrator) and serves the site on this computer."
    # `runserver` checks the project itself.
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--port", type=_port, default=8000)

    def handle(self, *, port, **options):
        self._want_free(port)
        try:
            self._migrate()
            self._seed()
            self._make_admin()
        except KeyboardInterrupt:
            self.stderr.write("Stopped. What is stored is whole; the next start goes on from here.")
            sys.exit(INTERRUPTED)
        self.stdout.write(self.style.SUCCESS(f"The timeline is at http://{HOST}:{port}/ (Ctrl-C stops it)."))
        self.stdout.flush()
        call_command("runserver", f"{HOST}:{port}", use_reloader=False, shutdown_message="Stopped.")

    def _want_free(self, port):
        with socket.socket() as probe:
            # As the server itself does: a port just left by another server is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError as problem:
                raise CommandError(
                    f"Port {port} can't be used ({problem.strerror}). Is the timeline running already? "
                    f"Choose another: make run PORT={port + 1 if port < 65535 else port - 1}"
                ) from None

    def _migrate(self):
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Making the tables …")
            call_command("migrate", interactive=False, verbosity=0)
            # Events stored before these tables were have no places in lists yet.
            call_command("reindex", stdout=self.stdout)

    def _seed(self):
        try:
            call_command("seed", stdout=self.stdout, stderr=self.stderr)
        except CommandError as problem:
            # The site works with what could be stored.
            self.stderr.write(str(problem))

    def _make_admin(self):
        users = get_user_model().objects
        if users.filter(is_superuser=True).exists() or users.filter(username=ADMIN).exists():
            return
        password = secrets.token_urlsafe(12)
        users.create_superuser(ADMIN, password=password)
        lines = (f"Administrator:  {ADMIN}", f"Password:       {password}", "It is shown this once.")
        self.stdout.write("\n" + "\n".join(f"    {line}" for line in lines) + "\n\n")


def _port(text):
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text} is no port: give a number from 1 to 65535")
    return int(text)
