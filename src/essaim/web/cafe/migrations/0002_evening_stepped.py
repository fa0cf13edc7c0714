from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cafe", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="evening",
            name="stepped",
            field=models.PositiveIntegerField(default=1),
        ),
    ]
