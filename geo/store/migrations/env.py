"""What Alembic runs: the revisions, on the connection that geo.store.migrate hands over, in its transaction."""

from alembic import context

from geo.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
